import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-service-of-profile', basedir)
def json = { new JsonSlurper().parse(new File(basedir, it)) }
try {
  def up = json('up.json')
  assert up.succeeded
  def running = up.services.findAll { it.status == 'running' }
  assert running*.service_name == ['db', 'tool']
  assert up.steps*.operation.count { it.startsWith('create container ') } == 2
  assert json('down.json').succeeded
  assert environment.everything() == []
} finally {
  environment.remove()
}
