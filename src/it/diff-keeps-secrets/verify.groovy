import groovy.json.JsonSlurper

def reports = new File(basedir, 'reports/config-diffs').listFiles()
def differences = { target ->
  def report = reports.find { it.name.endsWith('-local-vs-' + target + '.json') }
  new JsonSlurper().parse(report).service_diffs.collectMany { service ->
    service.differences.collect { service.service_name + ' ' + it.field_path }
  }
}
// The values of all secrets are other ones; SOME_VARIABLE is the same for both.
assert differences('production').sort() == [
  'cache files./etc/redis.conf.content',
  'cache health_check.check.test',
  'web build.args.NPM_TOKEN',
  'web container.command',
  'web environment_variables.DB_PASSWORD',
  'web environment_variables.GREETING',
  'web environment_variables.OAUTH_CLIENT_SECRET',
  'web environment_variables.QUEUE',
  'web environment_variables.SETTING',
  'web files./etc/app.ini.content',
  'web files./etc/app.yaml.content',
  'web files./run/secrets/file.content',
  'web health_check.check.test',
  'web labels.app.api-key',
  'web storage.volumes./etc/bound.yaml.content',
]
assert differences('kubernetes').containsAll([
  'web container.command',
  'web environment_variables.DB_PASSWORD',
  'web environment_variables.OAUTH_CLIENT_SECRET',
  'web environment_variables.QUEUE',
  'web environment_variables.SETTING',
  'web files./run/secrets/file.content',
  'web health_check.check.test',
])

def written = new File(basedir, 'target/paws/diff').listFiles() as List
['production', 'kubernetes'].each { target ->
  def renderings = ['html', 'junit.xml', 'sarif', 'md', 'github.txt'].collect { 'local-vs-' + target + '.' + it }
  assert written*.name.containsAll(renderings)
}
def log = new File(basedir, 'build.log')
assert log.text.contains('[DEBUG]')
// Every secret begins with this word, plain or as a Kubernetes Secret writes it.
def plain = 'canary-'
def encoded = 'canary'.bytes.encodeBase64().toString()
([log] + written + (reports as List)).each {
  assert !it.text.contains(plain) && !it.text.contains(encoded): it
}
return true
