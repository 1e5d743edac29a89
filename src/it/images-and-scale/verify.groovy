import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-images-and-scale', basedir)
def json = { new JsonSlurper().parse(new File(basedir, it)) }
def webs = { json(it).services.findAll { it.service_name == 'web' }*.state }
try {
  def image = '127.0.0.1:1/' + prefix + '-images-and-scale'
  assert json('build.json').succeeded
  assert json('build.json').steps*.operation == ['build image ' + image]
  assert webs('up.json') == ['running']
  assert webs('three.json') == ['running'] * 3
  assert webs('one.json') == ['running']
  // The one that was first stays, and so does what it depends on.
  assert json('three.json').steps.findAll { !it.operation.startsWith('await') }
      .every { !it.operation.contains('-db-1') && !it.operation.contains('-web-1') }
  assert environment.containers() == ['db-1', 'web-1'].collect { prefix + '-images-and-scale-' + it }
  assert environment.exec('web', 'cat', '/level') == '7'

  def log = new File(basedir, 'build.log').text
  assert log.contains('no image has to be pulled')
  assert log.contains('PAWS-A024') && log.contains('image ' + image + ' was not pulled')
  assert log.contains('not all images of ' + prefix + '-images-and-scale were pulled')
  assert log.contains('PAWS-A022')
} finally {
  environment.remove()
  Environment.docker('image', 'rm', '-f', '127.0.0.1:1/' + prefix + '-images-and-scale')
}
