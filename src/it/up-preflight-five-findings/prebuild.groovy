import dev.paws.it.Environment

// Another environment holds a port and a subnet of the engine's choice.
new Environment(prefix + '-up-preflight-holder', basedir).remove()
def label = 'com.docker.compose.project=' + prefix + '-up-preflight-holder'
Environment.docker('network', 'create', '--label', label, prefix + '-up-preflight-holder')
Environment.docker('run', '-d', '--init', '--label', label, '--name', prefix + '-up-preflight-holder',
    '--network', prefix + '-up-preflight-holder', '-p', '127.0.0.1::80', 'debian:bookworm-slim', 'sleep', 'infinity')
def port = Environment.docker('port', prefix + '-up-preflight-holder', '80').replaceAll('.*:', '')
def subnet = Environment.docker('network', 'inspect', '--format', '{{(index .IPAM.Config 0).Subnet}}', prefix + '-up-preflight-holder')
new File(basedir, '.env').text = 'TAKEN_PORT=' + port + '\nTAKEN_SUBNET=' + subnet + '\n'
return true
