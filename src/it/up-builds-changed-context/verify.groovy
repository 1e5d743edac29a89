import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-changed-context', basedir)
def operations = { new JsonSlurper().parse(new File(basedir, it)).steps*.operation }
try {
  assert operations('changed.json').any { it.startsWith('create ') }
  assert operations('same.json').every { !it.startsWith('create ') && !it.startsWith('build ') }
  assert environment.exec('web', 'cat', '/content.txt') == 'two'
} finally {
  environment.remove()
  Environment.docker('image', 'rm', '-f', prefix + '-up-changed-context-web')
}
