import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-again-after-changes', basedir)
def json = { new JsonSlurper().parse(new File(basedir, it)) }
try {
  def up = json('up.json')
  assert up.succeeded
  assert up.services*.container_name*.replace(prefix + '-up-again-after-changes-', '') ==
      ['db-1', 'old-1', 'setup-1', 'web-1', 'web-2']
  assert up.services.find { it.service_name == 'setup' }.status == 'completed'
  def ports = up.properties.findAll { it.key.startsWith('paws.web') }
  assert ports.keySet().sort() == [
    'paws.web.1.host', 'paws.web.1.host.80', 'paws.web.1.port.80',
    'paws.web.2.host', 'paws.web.2.host.80', 'paws.web.2.port.80',
    'paws.web.host', 'paws.web.host.80', 'paws.web.port.80']
  assert ports['paws.web.port.80'] == ports['paws.web.1.port.80']
  assert ports['paws.web.1.port.80'] != ports['paws.web.2.port.80']

  def changed = json('changed.json')
  assert changed.succeeded
  def created = changed.steps*.operation.findAll { it.startsWith('create ') }
  assert created.size() == 2 && created.every { it.contains('-web-') }
  assert changed.steps*.operation.any { it.startsWith('remove container') && it.endsWith('-old-1') }
  assert environment.containers()*.replace(prefix + '-up-again-after-changes-', '') ==
      ['db-1', 'setup-1', 'web-1', 'web-2']
  assert environment.exec('web', 'printenv', 'GREETING') == 'good day'
} finally {
  environment.remove()
}
