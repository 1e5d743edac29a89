import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-down-without-pom', basedir)
def json = { new JsonSlurper().parse(new File(basedir, it)) }
try {
  def up = json('up.json')
  assert up.succeeded && up.end == 'succeeded'
  assert up.services*.service_name == ['db', 'web']
  assert up.services*.status == ['healthy', 'running']
  assert up.services.every { it.ready_after_ms != null }
  def port = up.services[0].ports[0]
  assert port.container_port == 5432 && port.host_ip == '127.0.0.1'
  assert up.properties['paws.db.port.5432'] == port.host_port as String

  def properties = new Properties()
  new File(basedir, 'target/paws/environment.properties').withReader { properties.load(it) }
  assert properties == [
      'COMPOSE_FILE': new File(basedir, 'compose.yaml').path, 'COMPOSE_PROJECT_NAME': prefix + '-up-down-without-pom',
      'paws.db.port.5432': port.host_port as String, 'paws.db.host': '127.0.0.1', 'paws.db.host.5432': '127.0.0.1']

  def again = json('up-again.json')
  assert again.succeeded
  assert again.steps.every { it.operation.startsWith('await ') }

  def status = json('status.json')
  assert status.state == 'healthy'
  assert status.services*.health == ['healthy', 'none']

  def observed = new File(basedir, 'target/paws/observed.json').text
  assert new JsonSlurper().parseText(observed).containers*.name.sort() ==
      [prefix + '-up-down-without-pom-db-1', prefix + '-up-down-without-pom-web-1']
  assert !observed.contains('hidden-value')

  assert json('down.json').succeeded
  assert json('down-again.json').steps == []
  assert environment.everything() == []
  // Without a POM Maven does not know the prefix, so commands name the plugin in full.
  assert !new File(basedir, 'build.log').text.contains('mvn paws:')
} finally {
  environment.remove()
}
