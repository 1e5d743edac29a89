import dev.paws.it.Environment

def project = prefix + '-status-of-compose-started'
new Environment(project, basedir).remove()
def compose = System.getenv('PAWS_PEER_COMPOSE')
if (compose) {
  def builder = new ProcessBuilder(compose, 'up', '-d').directory(basedir).redirectErrorStream(true)
  builder.environment().put('PAWS_IT', prefix)
  def process = builder.start()
  assert process.inputStream.text != null && process.waitFor() == 0
} else {
  def labels = { service -> [
      "com.docker.compose.project=$project", "com.docker.compose.service=$service",
      'com.docker.compose.container-number=1', 'com.docker.compose.oneoff=False',
      'com.docker.compose.depends_on=' + (service == 'web' ? 'db:service_started:false' : '')]
    .collectMany { ['--label', it as String] } }
  Environment.docker('network', 'create', '--label', "com.docker.compose.project=$project".toString(),
      '--label', 'com.docker.compose.network=default', project + '_default')
  ['db', 'web'].each { service ->
    def health = service == 'db' ? ['--health-cmd', 'true', '--health-interval', '5m'] : []
    Environment.docker((['run', '-d', '--init'] + labels(service) + health +
        ['--name', "$project-$service-1".toString(), '--network', project + '_default',
         'debian:bookworm-slim', 'sleep', 'infinity']) as String[])
  }
}
return true
