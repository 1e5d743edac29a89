import dev.paws.it.Environment

def environment = new Environment(prefix + '-up-after-compose', basedir)
environment.remove()
new Environment(prefix + '-up-before-compose', basedir).remove()
def compose = System.getenv('PAWS_PEER_COMPOSE')
if (compose) {
  def builder = new ProcessBuilder(compose, 'up', '-d').directory(basedir).redirectErrorStream(true)
  builder.environment().put('PAWS_IT', prefix)
  def process = builder.start()
  def output = process.inputStream.text
  assert process.waitFor() == 0: output
  new File(basedir, 'ids').text = environment.ids()
}
return true
