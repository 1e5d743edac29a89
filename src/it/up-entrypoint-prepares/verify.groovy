import dev.paws.it.Environment
import groovy.json.JsonSlurper

def project = prefix + '-up-entrypoint-prepares'
def environment = new Environment(project, basedir)
try {
  assert new JsonSlurper().parse(new File(basedir, 'up.json')).succeeded
  for (service in ['suffix', 'no-suffix', 'by-bash', 'init', 'inline', 'by-input', 'renamed', 'in-a-row', 'nested', 'tini', 'module', 'supervised']) {
    // What the script has become is there: fails where only the temporary server was.
    Environment.docker('exec', "$project-$service-1" as String, 'test', '-e', '/tmp/real')
  }
} finally {
  environment.remove()
}
