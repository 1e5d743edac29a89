import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-unhealthy', basedir)
try {
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert !up.succeeded && up.end == 'failed' && up.rolled_back
  assert up.failures*.service_name == ['db']
  assert up.failures[0].last_health_output.contains('no leader elected')
  def log = new File(basedir, 'build.log').text
  assert log.contains('service db (' + prefix + '-up-unhealthy-db-1)')
  assert log.contains('no leader elected')
  assert !log.contains('\tat ')
  assert environment.everything() == []
} finally {
  environment.remove()
}
