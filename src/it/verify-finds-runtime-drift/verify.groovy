import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-verify-drift', basedir)
try {
  def differences = { new JsonSlurper().parse(it).service_diffs*.differences.flatten() }
  def reports = { new File(basedir, 'reports/config-diffs').listFiles().findAll { file -> file.name.contains(it) } }
  assert reports('running-vs-local').collect { differences(it)*.field_path }.sort() == [[], ['service']]
  def manifests = differences(reports('vs-kubernetes').first())
  assert manifests*.field_path == ['environment_variables.LEVEL']
  assert manifests[0].source_value == 'info' && manifests[0].target_value == 'warn'
  assert environment.everything() == []
  assert new File(basedir, 'build.log').text.contains('extra: service')
} finally {
  environment.remove()
}
return true
