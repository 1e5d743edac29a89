import dev.paws.it.Environment

def environments = ['shop', 'mail'].collect { new Environment(prefix + '-up-two-' + it, basedir) }
try {
  def log = environments[0].text('build.log')
  assert log.count('-1: started') == 4
  assert !log.contains('[PAWS-N010]')
  // The test of the second build got as far as that of the first, and failed because it was asked to.
  assert environments[0].text('target/surefire-reports/it.BothTest.txt').contains('as asked')
  ['shop', 'mail'].each { assert new File(basedir, "target/paws/logs/${prefix}-up-two-${it}-${it}-1.log").exists() }
  assert environments.every { it.everything() == [] }
} finally {
  environments.each { it.remove() }
}
