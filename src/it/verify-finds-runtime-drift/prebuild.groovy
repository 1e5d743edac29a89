import dev.paws.it.Environment

// A container of a service that no file knows: paws:up names it, a build sees it and leaves it, and paws:down by hand takes it away.
def project = prefix + '-verify-drift'
new Environment(project, basedir).remove()
Environment.docker('run', '-d', '--init', '--name', project + '-extra-1',
    '--label', 'com.docker.compose.project=' + project, '--label', 'com.docker.compose.service=extra',
    '--label', 'com.docker.compose.container-number=1', 'debian:bookworm-slim', 'sleep', 'infinity')
return true
