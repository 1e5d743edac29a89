import dev.paws.it.Environment
import groovy.json.JsonSlurper

def project = prefix + '-health-of-a-stopped-service'
def environment = new Environment(project, basedir)
try {
  def health = new JsonSlurper().parse(new File(basedir, 'health.json'))
  assert health.status == 'unhealthy'
  assert health.services.collectEntries { [it.service_name, it.status] } == [db: 'healthy', cache: 'unhealthy']
  assert health.causes.size() == 1 && health.causes[0].startsWith('cache: it is stopped')
  def check = health.services.find { it.service_name == 'db' }.results.find { it.metadata.check_type == 'script' }
  assert check.status == 'healthy' && check.details.exit_code == 0 && check.metadata.triggered_by == 'manual'
  def folder = new File(basedir, 'target/paws/health')
  def suite = new groovy.xml.XmlSlurper().parse(new File(folder, "TEST-paws.health.${project}.xml"))
  assert suite.@tests == 2 && suite.@failures == 1
  assert suite.testcase.find { it.@name == 'cache' }.failure.@message.text().startsWith('it is stopped')
  assert new JsonSlurper().parse(new File(folder, project + '.json')).results.size() == health.services*.results.flatten().size()
  def log = new File(basedir, 'build.log').text
  assert log.contains('is healthy: 1 services, 0 clusters') && log.contains('PAWS-H001')
  [log, new File(basedir, 'health.json').text, new File(folder, project + '.json').text].each {
    assert !it.contains('canary-word-7')
  }
  assert environment.containers().size() == 2
} finally {
  environment.remove()
}
