import groovy.json.JsonSlurper

assert !new File(basedir, 'dry.yaml').exists()
assert new File(basedir, 'compose.override.yaml').text.contains('untouched')
def log = new File(basedir, 'build.log').text
assert log.contains('PAWS-Y014')
def text = new File(basedir, 'compose.parity.yaml').text
['# Written by paws:fix', 'image: postgres:16', '"costs $$5"', 'cap_add: !override ["SYS_TIME"]', '# critical image-major: was postgres:15'].each {
  assert text.contains(it): it + ' is not in ' + text
}
assert !text.contains('canary-fix')
assert !log.contains('canary-fix')
def reports = new File(basedir, 'reports/config-diffs').listFiles()
assert reports.length == 1
def report = new JsonSlurper().parse(reports[0])
assert report.service_diffs*.differences.flatten()*.field_path == ['environment_variables.POSTGRES_PASSWORD']
return true
