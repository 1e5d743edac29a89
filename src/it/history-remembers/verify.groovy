import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-history-remembers', basedir)
try {
  def status = new JsonSlurper().parse(new File(basedir, 'status.json'))
  assert status.state == 'healthy' && status.state_since && status.state_cause == 'all services are ready'
  def db = status.services.find { it.service_name == 'db' }
  assert db.memory_limit_bytes == 64 * 1024 * 1024
  assert db.memory_bytes > 0 && db.memory_bytes < db.memory_limit_bytes
  assert db.cpus != null && db.restarts == 0 && db.started_at
  assert status.disk.images_bytes > 0
  assert status.disk.volumes*.name == [prefix + '-history-remembers_data']

  def history = new JsonSlurper().parse(new File(basedir, 'history.json'))
  assert history.transitions*.to == ['provisioning', 'healthy', 'stopped', 'terminated']
  assert history.transitions*.command == ['paws:up', 'paws:up', 'paws:down', 'paws:down']
  assert history.starts.size() == 1 && history.starts[0].end == 'succeeded'
  assert history.starts[0].ready_after_ms.keySet() == ['db', 'web'] as Set
  def steps = history.starts[0].steps
  assert steps.find { it.operation.contains('start container') && it.service_id == 'web' }.began_ms >=
      steps.find { it.operation.contains('start container') && it.service_id == 'db' }.ended_ms
  assert history.services.find { it.service_id == 'db' }.availability == 1

  assert new File(basedir, 'history.csv').readLines()[0].startsWith('service,checks,healthy')
  assert new File(basedir, '.paws/.gitignore').text == '*\n'
  assert new File(basedir, '.paws/journal').list() == []
  // What a health check printed is kept, but not the secret in it.
  assert !new File(basedir, '.paws').listFiles().findAll { it.file }.any {
    it.getText('ISO-8859-1').contains('correct-horse') }
  // A page of what ran, and one of what is remembered of it.
  def report = new JsonSlurper().parse(new File(basedir, 'report.json'))
  def page = new File(report.file)
  assert page == new File(basedir, "target/paws/report/${prefix}-history-remembers.html")
  assert report.state == 'healthy' && report.remarks == []
  assert page.text.contains('<b>db</b> (healthy)') && page.text.contains('id="start"')
  assert new File(basedir, 'after.html').text.contains('terminated') && new File(basedir, 'after.html').text.contains('id="start"')
  assert ![page, new File(basedir, 'after.html')].any { it.text.contains('correct-horse') }
  def log = new File(basedir, 'build.log').text
  assert log.contains('time to ready, 1 start') && log.contains('last states:')
  assert environment.everything() == []
} finally {
  environment.remove()
}
