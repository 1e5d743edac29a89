import dev.paws.it.Environment

new Environment(prefix + '-up-foreign-owner', basedir).remove()
new Environment(prefix + '-up-foreign', basedir).remove()
Environment.docker('create', '--label', 'com.docker.compose.project=' + prefix + '-up-foreign-owner',
    '--name', prefix + '-up-foreign-web-1', 'debian:bookworm-slim', 'true')
new File(basedir, 'id').text = Environment.docker('inspect', '--format', '{{.Id}}', prefix + '-up-foreign-web-1')
return true
