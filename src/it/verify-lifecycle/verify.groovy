import dev.paws.it.Environment

def environment = new Environment(prefix + '-verify-lifecycle', basedir)
try {
  assert new File(basedir, 'target/failsafe-reports/failsafe-summary.xml').text.contains('<completed>1</completed>')
  assert new File(basedir, 'target/paws/observed.json').exists()
  assert environment.everything() == []
  assert !new File(basedir, 'build.log').text.contains('is unknown for plugin')
} finally {
  environment.remove()
}
