import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-session-tells-the-day', basedir)
try {
  def result = new JsonSlurper().parse(new File(basedir, 'session.json'))
  def session = result.session
  assert session.stage_history.collect { it.trigger + ' ' + it.to_stage } == [
      'automatic provisioning', 'automatic ready', 'manual active_development',
      'automatic testing', 'failure debugging', 'automatic testing',
      'automatic active_development', 'automatic ready',
      'automatic paused', 'automatic ready', 'automatic stopped', 'automatic ready',
      'automatic stopped']
  assert session.stage_history*.from_stage.tail() == session.stage_history*.to_stage.init()
  assert session.active_task.jira_ticket == 'SCRUM-84' && session.active_task.description == 'login'
  assert session.metadata.total_restarts == 2 && session.metadata.last_successful_test_run
  assert session.current_stage == 'stopped' && result.legal_next_stages == ['ready', 'failed']

  def files = []
  new File(basedir, 'contexts').eachFileRecurse { if (it.file) files << it }
  assert files*.name == ['current-session.yml']
  assert files[0].text.contains('environment_id: "' + prefix + '-session-tells-the-day"')
  // The journals hold the same transitions until the history is opened.
  def journal = new File(basedir, '.paws/journal').listFiles().findAll { it.name.endsWith('.jsonl') }
      .collectMany { it.readLines() }.findAll { it.contains('"kind":"stage"') }
  assert journal.size() == session.stage_history.size()
  assert new File(basedir, 'build.log').text.contains('task: SCRUM-84, login')
} finally {
  environment.remove()
}
