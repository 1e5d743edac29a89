import dev.paws.it.Environment

def environment = new Environment(prefix + '-verify-lifecycle', basedir)
try {
  assert new File(basedir, 'target/failsafe-reports/failsafe-summary.xml').text.contains('<completed>1</completed>')
  assert new File(basedir, 'target/paws/observed.json').exists()
  assert environment.everything() == []
  def log = new File(basedir, 'build.log').text
  assert log.count('no goal of Paws has the element <timeut> in its configuration, so it changes nothing; did you mean timeout?') == 1
  assert log.count('no goal of Paws has the property paws.setle, so it changes nothing; did you mean paws.settle?') == 1
} finally {
  environment.remove()
}
