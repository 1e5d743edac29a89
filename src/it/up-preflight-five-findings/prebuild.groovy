import dev.paws.it.Environment

// Another environment holds the port and the subnet.
new Environment('paws-it-up-preflight-holder', basedir).remove()
def label = 'com.docker.compose.project=paws-it-up-preflight-holder'
Environment.docker('network', 'create', '--label', label, '--subnet', '10.213.77.128/25', 'paws-it-up-preflight-holder')
Environment.docker('run', '-d', '--init', '--label', label, '--name', 'paws-it-up-preflight-holder',
    '--network', 'paws-it-up-preflight-holder', '-p', '127.0.0.1:47613:80', 'debian:bookworm-slim', 'sleep', 'infinity')
return true
