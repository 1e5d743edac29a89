import groovy.json.JsonSlurper

def run = new JsonSlurper().parse(new File(basedir, 'run.json'))
def stage = { name -> run.stages.find { it.name == name }.metadata }

assert stage('host').result == 'success' && stage('host').outputs.said == 'hello host'
assert stage('container').result == 'success'
assert stage('container').outputs == [os: 'debian', inside: 'container-/github/home']
assert stage('refused').result == 'failure' && stage('sick').result == 'failure'
assert run.metadata.annotations.any { it.message.contains('--network') }
assert !new File(basedir, 'build.log').text.contains('never\n')

def left = ['docker', 'ps', '-aq', '--filter', "label=com.docker.compose.project=" +
    stage('host').outputs.network.replace('_default', '')].execute().text
assert left.isEmpty()
def networks = ['docker', 'network', 'ls', '-q', '--filter', 'name=' + stage('host').outputs.network].execute().text
assert networks.isEmpty()
assert new File(basedir, 'target/paws/pipeline/containers').list().length == 0
def sick = new File(basedir, 'target/paws/pipeline/jobs/sick/containers')
assert new File(sick, 'logs').list().length == 1 && !new File(sick, 'compose.yaml').exists()
