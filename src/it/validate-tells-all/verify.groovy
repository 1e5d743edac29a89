import groovy.json.JsonSlurper

def result = new JsonSlurper().parse(new File(basedir, 'findings.json'))
assert !result.valid && result.findings.size() >= 1
assert result.findings.every { it.code ==~ /PAWS-[A-Z]\d{3}/ && it.next_step }
assert result.findings.any { it.file && it.line && it.column }
def noEngine = new JsonSlurper().parse(new File(basedir, 'no-engine.json'))
assert !noEngine.succeeded && noEngine.project_name == prefix + '-validate'
assert noEngine.failures[0].reason.contains('/nowhere.sock')
def log = new File(basedir, 'build.log').text
assert log.contains('compose.yaml:')
assert log.contains('one of missing, always, never')
assert log.contains('paws.timeout is "5m"')
assert log.contains('paws.projectName')
assert log.contains('/nowhere.sock')
assert log.contains('skipped, because paws.skip is set')
assert !log.contains('\tat ')
