import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-optional-dependency', basedir)
try {
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert up.succeeded
  assert up.warnings*.service_name == ['cache']
  assert up.warnings[0].last_log_lines == ['no memory']
  assert environment.inspect('web', '.State.Status') == 'running'
} finally {
  environment.remove()
}
