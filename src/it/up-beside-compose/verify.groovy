import dev.paws.it.Environment
import groovy.json.JsonSlurper

def after = new Environment(prefix + '-up-after-compose', basedir)
def before = new Environment(prefix + '-up-before-compose', basedir)
def compose = System.getenv('PAWS_PEER_COMPOSE')
try {
  assert before.inspect('side', 'index .Config.Labels "com.docker.compose.config-hash"') ==~ /[0-9a-f]{64}/
  if (compose) {
    assert new JsonSlurper().parse(new File(basedir, 'after.json')).steps.every { it.operation.startsWith('await ') }
    assert after.ids() == new File(basedir, 'ids').text

    def ids = before.ids()
    def builder = new ProcessBuilder(compose, '-p', prefix + '-up-before-compose', 'up', '-d', '--wait')
        .directory(basedir).redirectErrorStream(true)
    builder.environment().put('PAWS_IT', prefix)
    def process = builder.start()
    def output = process.inputStream.text
    assert process.waitFor() == 0: output
    assert before.ids() == ids: output
  }
} finally {
  after.remove()
  before.remove()
}
