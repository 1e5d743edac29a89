import dev.paws.it.Environment

def project = prefix + '-health-of-a-stopped-service'
new Environment(project, basedir).remove()
['db', 'cache'].each { service ->
  def health = service == 'db' ? ['--health-cmd', 'echo $DB_PASSWORD', '--health-interval', '5m'] : []
  Environment.docker((['run', '-d', '--init', '--label', "com.docker.compose.project=$project".toString(),
      '--label', "com.docker.compose.service=$service".toString(), '--label', 'com.docker.compose.container-number=1',
      '-e', 'DB_PASSWORD=canary-word-7', '--name', "$project-$service-1".toString()] + health
      + ['debian:bookworm-slim', 'sleep', 'infinity']) as String[])
}
Environment.docker('stop', '-t', '0', "$project-cache-1".toString())
return true
