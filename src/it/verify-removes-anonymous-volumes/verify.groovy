import dev.paws.it.Environment
import groovy.json.JsonSlurper

def project = prefix + '-verify-anonymous'
def environment = new Environment(project, basedir)
def labelled = { Environment.docker('volume', 'ls', '-q', '--filter', 'label=dev.paws.anonymous=' + project).readLines() as Set }
try {
  def seen = new File(basedir, 'volumes').text.readLines()*.trim().findAll { it } - [project + '_named']
  assert seen.size() == 4 && seen.every { it ==~ /[0-9a-f]{64}/ }
  def existing = Environment.docker('volume', 'ls', '-q').readLines()
  assert existing.disjoint(seen[0..1])
  assert existing.containsAll(seen[2..3])
  assert labelled() == seen[2..3] as Set
  assert new JsonSlurper().parse(new File(basedir, 'prune.json')).anonymous_volumes[project] as Set == seen[2..3] as Set
  assert environment.volumes() == [project + '_named']
} finally {
  environment.remove()
  labelled().each { Environment.docker('volume', 'rm', it) }
  Environment.docker('image', 'rm', '-f', project + '-web')
}
