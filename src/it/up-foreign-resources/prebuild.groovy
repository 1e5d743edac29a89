import dev.paws.it.Environment

new Environment('paws-it-up-foreign-owner', basedir).remove()
new Environment('paws-it-up-foreign', basedir).remove()
Environment.docker('create', '--label', 'com.docker.compose.project=paws-it-up-foreign-owner',
    '--name', 'paws-it-up-foreign-web-1', 'debian:bookworm-slim', 'true')
new File(basedir, 'id').text = Environment.docker('inspect', '--format', '{{.Id}}', 'paws-it-up-foreign-web-1')
return true
