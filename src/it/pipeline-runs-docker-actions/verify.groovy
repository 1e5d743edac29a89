import groovy.json.JsonSlurper

def run = new JsonSlurper().parse(new File(basedir, 'run.json'))
def stage = { name -> run.stages.find { it.name == name }.metadata }

assert stage('local').result == 'success'
assert stage('local').outputs == [
    said: 'hello a  b, with "quotes", a  b own-local step yes',
    place: '/github/workspace /github/home /github/workspace',
    kind: '/bin/sh-local',
    results: 'failure failure failure']
assert stage('local').steps.find { it.name.startsWith('Post ') }.conclusion == 'success'
assert stage('beside').result == 'success'
assert stage('missing').result == 'failure'
assert run.metadata.unsupported.isEmpty()
assert run.metadata.step_summary == '### from a container\n'
def notice = run.metadata.annotations.find { it.type == 'notice' }
assert notice.file == 'note.txt' && notice.line == 1
assert run.metadata.annotations.any { it.message.contains('exit code 3') }
assert new File(basedir, 'build.log').text.contains('[local] after: yes a  b')

def folder = new File(basedir, 'target/paws/pipeline')
assert new File(folder, 'containers').list().length == 0
def left = ['docker', 'ps', '-aq', '--filter', 'name=-local--action'].execute().text
assert left.isEmpty()
(new File(basedir, 'build.log').text =~ /building (paws-action:\w+)/).each { ['docker', 'rmi', it[1]].execute().waitFor() }
return true
