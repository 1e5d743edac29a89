import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-crash-in-settle-window', basedir)
try {
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert up.end == 'failed'
  assert up.failures*.service_name == ['web']
  assert up.failures[0].reason.contains('3')
  assert up.failures[0].last_log_lines == ['out of luck']
  assert environment.everything() == []
} finally {
  environment.remove()
}
