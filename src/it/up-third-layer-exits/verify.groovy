import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-third-layer-exits', basedir)
try {
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert !up.succeeded
  def failure = up.failures.find { it.service_name == 'third' }
  assert failure.last_log_lines.contains('no such key: port')
  def log = new File(basedir, 'build.log').text
  assert log.contains('service third (' + prefix + '-up-third-layer-exits-third-1)')
  assert log.contains('reading configuration') && log.contains('no such key: port')
  assert environment.everything() == []
} finally {
  environment.remove()
}
