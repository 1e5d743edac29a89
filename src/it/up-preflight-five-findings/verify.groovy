import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-preflight-five-findings', basedir)
def holder = new Environment(prefix + '-up-preflight-holder', basedir)
def taken = new Properties()
new File(basedir, '.env').withReader { taken.load(it) }
try {
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert up.end == 'refused'
  def errors = up.findings.findAll { it.severity == 'error' }
  assert errors.size() == 5
  assert errors.any { it.fact.contains(taken.TAKEN_PORT) && it.fact.contains(prefix + '-up-preflight-holder') }
  assert errors.any { it.fact.contains(taken.TAKEN_SUBNET) }
  assert errors.any { it.fact.contains('localhost:1/paws-it/nowhere:1') }
  assert errors.any { it.fact.contains('nowhere') && it.field_path.startsWith('services.source') }
  assert errors.any { it.fact.toLowerCase().contains('memory') }
  assert environment.everything() == []
  assert holder.containers() == [prefix + '-up-preflight-holder']
} finally {
  environment.remove()
  holder.remove()
}
