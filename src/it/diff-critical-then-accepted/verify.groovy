import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('[PAWS-G030] local and production differ too much')
assert log.contains('critical: db: parameters.postgresql.major_version: 15, not 16')
assert log.contains('target/paws/diff/local-vs-production.html')
new File(basedir, 'accepted.yaml').readLines().findAll { it =~ /(service|path|environment):/ }.each {
  assert log.contains(it): 'not offered: ' + it
}
def reports = new File(basedir, 'reports/config-diffs').listFiles().sort()
assert reports.length == 2
assert new JsonSlurper().parse(reports[0]).overall_status == 'incompatible'
assert new JsonSlurper().parse(reports[1]).overall_status != 'incompatible'
def written = new File(basedir, 'target/paws/diff').listFiles() as List
assert written*.name.containsAll(['html', 'junit.xml', 'sarif', 'md'].collect { 'local-vs-production.' + it })
([new File(basedir, 'build.log')] + written + (reports as List)).each {
  assert !it.text.contains('canary-one-8d1f') && !it.text.contains('canary-two-77ab'): it
}
return true
