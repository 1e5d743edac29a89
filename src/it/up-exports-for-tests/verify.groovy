import dev.paws.it.Environment

def environment = new Environment(prefix + '-up-exports-for-tests', basedir)
try {
  assert new File(basedir, 'target/failsafe-reports/failsafe-summary.xml').text.contains('<completed>3</completed>')
  def variables = environment.text('target/paws/environment.env')
  assert variables.contains('# DATABASE_PASSWORD holds a secret')
  def log = environment.text('build.log')
  assert log.count('-web-1: started') == 1
  assert log.contains('[PAWS-G042]') && log.contains('web publishes 80')
  for (text in [log, variables, environment.text('target/paws/environment.properties')]) {
    assert !text.contains('canary-7f3a91c2')
  }
  assert new File(basedir, 'target/failsafe-reports').listFiles().every { !it.text.contains('canary-7f3a91c2') }
  assert environment.everything() == []
} finally {
  environment.remove()
}
