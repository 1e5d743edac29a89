import dev.paws.it.Environment

def project = prefix + '-up-runs-before-start'
def environment = new Environment(project, basedir)
try {
  // The third up recreated the service, whose third step failed: nothing of it stays, and the service does not run.
  assert environment.containers() == ["$project-app-1", "$project-app-2", "$project-db-1"]*.toString()
  assert environment.inspect('db', '.State.Running') == 'true'
  assert environment.inspect('app', '.State.Running') == 'false'
  def read = { file -> Environment.docker('run', '--rm', '-v', project + '_data:/data', 'debian:bookworm-slim', 'cat', "/data/$file" as String) }
  assert read('once').readLines() == ['first one', 'second one']
  assert read('each').readLines().count { it == 'first' } == 2
  assert environment.text('build.log').contains('exit code 7')
} finally {
  environment.remove()
}
