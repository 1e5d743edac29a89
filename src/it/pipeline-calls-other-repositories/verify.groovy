import groovy.json.JsonSlurper

for (name in ['first.json', 'second.json']) {
  def run = new JsonSlurper().parse(new File(basedir, name))
  assert run.status == 'passed'
  assert run.stages*.name == ['call / inner / say', 'after', 'gone']
  assert run.stages*.metadata*.result == ['success', 'success', 'skipped']
  assert run.metadata.unsupported.any { it.contains('paws-it/none') }
}
def log = new File(basedir, 'build.log').text
assert log.contains('paws-it/shared/.github/workflows/build.yml@v1 is at commit ')
assert log.contains('PAWS-F038')
new File(System.getProperty('user.home'), '.cache/paws/actions/paws-it_shared').deleteDir()
