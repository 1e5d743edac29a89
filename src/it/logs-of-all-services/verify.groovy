import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-logs-of-all-services', basedir)
def read = { name -> new File(basedir, name).readLines().collect { new JsonSlurper().parseText(it) } }
try {
  def all = read('all.jsonl')
  assert all*.container*.replace(prefix + '-logs-of-all-services-', '').toSet() == ['api-1', 'db-1', 'db-2'].toSet()
  assert all*.timestamp == all*.timestamp.sort(false)
  def api = all.findAll { it.service == 'api' }
  assert api*.level == ['info', 'error']
  assert api[0].message == 'listening' && api[0].fields == [port: 8080]
  assert api[1].message.readLines().size() == 4
  assert api[1].message.startsWith('ERROR cannot connect with ******')
  assert all.findAll { it.service == 'db' }*.message == ['LOG:  ready', 'LOG:  ready']

  assert read('errors.jsonl') == api.drop(1)
  assert read('none.jsonl') == []
  def earlier = read('earlier.jsonl')
  assert earlier*.service == ['api'] && earlier[0].earlier && earlier[0].timestamp == null
  assert earlier[0].message.readLines().size() == 3

  def log = new File(basedir, 'build.log').text
  assert !log.contains('tulip-garden-42')
  assert log =~ /(?m)^api-1 +\| \d\d:\d\d:\d\d\.\d{3} INFO  listening port=8080$/
  assert log =~ /(?m)^api-1 +\| {20}\tat shop\.Api\.main/
  assert log.contains('the log of ' + prefix + '-logs-of-all-services-none-1 cannot be read')
  assert log.contains('did you mean api?')
  assert environment.everything() == []
} finally {
  environment.remove()
}
