import dev.paws.it.Environment

def environment = new Environment(prefix + '-faulty-engine', basedir)
try {
  assert environment.everything() == []
  assert new File(basedir, 'out/db').text == 'flushed\n'
  def log = new File(basedir, 'build.log').text
  assert log.contains('the engine answered that it runs already, but it does not')
  assert log.contains('the answer is not a JSON list: null')
  assert !(log =~ /(?m)^\s+at [a-z]+\./)
} finally {
  context.engines.values().each { it.close() }
  environment.remove()
}
