import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-verify-skips-tests', basedir)
try {
  ['tests.json', 'its.json', 'all.json'].each { assert !new File(basedir, it).exists() }
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert up.succeeded && up.services*.status == ['running']
  def name = prefix + '-verify-skips-tests-web-1'
  def variables = ['docker', 'inspect', '-f', '{{.Config.Env}}', name].execute().text
  assert variables.contains('TAG=of-the-pom')
} finally {
  environment.remove()
}
