import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-verify-fails-between', basedir)
def kept = new Environment(prefix + '-verify-keeps', basedir)
try {
  assert new JsonSlurper().parse(new File(basedir, 'up.json')).succeeded
  assert environment.everything() == []
  assert kept.containers() == [prefix + '-verify-keeps-web-1']
  def log = new File(basedir, 'build.log').text
  assert log.contains(':down -Dpaws.projectName=' + prefix + '-verify-keeps')
  assert !log.contains('NoClassDefFoundError')
} finally {
  environment.remove()
  kept.remove()
}
