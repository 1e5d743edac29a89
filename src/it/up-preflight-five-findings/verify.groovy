import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment('paws-it-up-preflight-five-findings', basedir)
def holder = new Environment('paws-it-up-preflight-holder', basedir)
try {
  def up = new JsonSlurper().parse(new File(basedir, 'up.json'))
  assert up.end == 'refused'
  def errors = up.findings.findAll { it.severity == 'error' }
  assert errors.size() == 5
  assert errors.any { it.fact.contains('47613') && it.fact.contains('paws-it-up-preflight-holder') }
  assert errors.any { it.fact.contains('10.213.77.0/24') }
  assert errors.any { it.fact.contains('localhost:1/paws-it/nowhere:1') }
  assert errors.any { it.fact.contains('nowhere') && it.field_path.startsWith('services.source') }
  assert errors.any { it.fact.toLowerCase().contains('memory') }
  assert environment.everything() == []
  assert holder.containers() == ['paws-it-up-preflight-holder']
} finally {
  environment.remove()
  holder.remove()
}
