import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-out-of-time', basedir)
try {
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert up.end == 'timed_out'
  assert up.failures*.service_name.sort() == ['db', 'web']
  assert up.failures.find { it.service_name == 'web' }.reason.contains('db healthy')
  assert environment.everything() == []
} finally {
  environment.remove()
}
