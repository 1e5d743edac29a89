import groovy.json.JsonSlurper

def first = new JsonSlurper().parse(new File(basedir, 'first.json'))
assert first.metadata.tool == 'manual' && first.metadata.workflow_file == 'paws.yaml'
assert first.stages*.name == ['build', 'unit_tests', 'integration_tests', 'flaky', 'slow', 'last']
assert first.stages*.metadata*.result == ['success', 'success', 'success', 'success', 'cancelled', 'skipped']
assert first.stages[3].metadata.retry_count == 2
assert first.stages[2].metadata.service_dependencies == ['db']
assert first.stages[0].artifacts*.path.any { it.endsWith('artifacts/build/out/sub/app.bin') }

def second = new JsonSlurper().parse(new File(basedir, 'second.json'))
assert second.stages*.started_at.collect { it != null } == [false, false, false, false, true, false]

def name = "${System.getenv('PAWS_IT') ?: 'paws-it'}-pipeline-of-stages"
assert ['docker', 'ps', '-aq', '--filter', "label=com.docker.compose.project=$name"].execute().text.isEmpty()
assert !new File(basedir, 'build.log').text.contains('other-1')
