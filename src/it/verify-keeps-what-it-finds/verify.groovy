import dev.paws.it.Environment

def project = prefix + '-verify-finds-up'
def environment = new Environment(project, basedir)
try {
  assert environment.containers() == [project + '-db-1']
  assert environment.inspect('db', '.State.Status') == 'running'
  assert environment.inspect('db', '.Config.Env').contains('DEFINITION=second')
  assert !environment.inspect('db', '.Config.Labels').contains('dev.paws.owner')
  assert environment.exec('db', 'cat', '/data/starts').readLines() == ['started'] * 2
  assert environment.networks() == [project + '_default']
  assert environment.volumes() == [project + '_data']
  assert !Environment.docker('ps', '-a', '--format', '{{.Names}}').readLines()
      .any { it.startsWith(project) && it != project + '-db-1' }
  assert new File(basedir, 'target/paws/observed.json').text.contains(project + '-db-1')
  def log = new File(basedir, 'build.log').text
  assert log.contains('was already up') && log.contains('are left as they are')
} finally {
  environment.remove()
  // The db that replaced the first one has its anonymous volume by name, which docker rm -v leaves.
  Environment.docker('volume', 'ls', '-q', '--filter', 'label=dev.paws.anonymous=' + project).readLines()
      .each { Environment.docker('volume', 'rm', it) }
}
