import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-status-of-compose-started', basedir)
try {
  def status = new JsonSlurper().parse(new File(basedir, 'status.json'))
  assert status.services*.service_name == ['db', 'web']
  assert status.services*.status == ['healthy', 'running']
  assert status.state == 'healthy'
  def log = new File(basedir, 'build.log').text
  assert log.contains('SERVICE')
  // At the start of a line, but for the colour reset that Debian's Maven begins with.
  assert log =~ /(?m)^(\x1b\[\d*m)*\{\n  "environment" : "local",\n  "project_name" : "${prefix}-status-of-compose-started",\n/
  assert environment.everything() == []
} finally {
  environment.remove()
}
