import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment('paws-it-verify-fails-between', basedir)
def kept = new Environment('paws-it-verify-keeps', basedir)
try {
  assert new JsonSlurper().parse(new File(basedir, 'up.json')).succeeded
  assert environment.everything() == []
  assert kept.containers() == ['paws-it-verify-keeps-web-1']
  def log = new File(basedir, 'build.log').text
  assert log.contains(':down -Dpaws.projectName=paws-it-verify-keeps')
  assert !log.contains('NoClassDefFoundError')
} finally {
  environment.remove()
  kept.remove()
}
