import groovy.json.JsonSlurper

def first = new JsonSlurper().parse(new File(basedir, 'first.json'))
def stage = { run, name -> run.stages.find { it.name == name } }
def result = { run, name -> stage(run, name).metadata.result }

assert first.status == 'failed' && first.trigger == 'git_push'
assert first.metadata.workflow_file == '.github/workflows/ci.yml'
assert first.stages*.name == ['build', 'test (17)', 'test (21)', 'windows', 'deploy', 'after', 'report']
assert first.stages*.metadata*.result ==
    ['success', 'success', 'success', 'skipped', 'failure', 'skipped', 'success']
assert first.summary == [total_stages: 7, passed_stages: 4, failed_stages: 1, skipped_stages: 2]

def build = stage(first, 'build').metadata
assert build.outputs.version == '1.0' && build.outputs.level == 'step step'
assert build.outputs.greeting == 'hello me false yes'
assert build.outputs.empty == '0'
assert !build.outputs.containsKey('secret')
assert build.steps.find { it.id == 'soft' }.outcome == 'failure'
assert build.steps.find { it.id == 'soft' }.conclusion == 'success'
assert build.steps.find { it.name == 'Run echo never' }.conclusion == 'skipped'
assert stage(first, 'test (21)').metadata.matrix == [java: 21, extra: 'yes']
assert stage(first, 'deploy').metadata.steps*.conclusion == ['success', 'failure', 'success']
assert stage(first, 'deploy').exit_code == 1
assert stage(first, 'build').artifacts*.path.any { it.endsWith('target/paws/pipeline/artifacts/app/sub/app.bin') }
assert first.metadata.annotations.find { it.title == 'Broken' }.line == 2
assert first.metadata.annotations.find { it.type == 'notice' }.file == 'input.txt'
assert first.metadata.step_summary == '### done\n'
assert first.metadata.unsupported.size() == 1

def second = new JsonSlurper().parse(new File(basedir, 'second.json'))
assert second.status == 'passed'
assert result(second, 'deploy') == 'success' && result(second, 'after') == 'success'
assert stage(second, 'build').started_at == null && result(second, 'build') == 'success'

def log = new File(basedir, 'build.log').text
assert log.contains('[deploy] the token is ***')
assert log.contains('[test (21)] 1.0 on 21 yes')
assert log.contains('[report] deploy was failure')
assert log.contains('-Dpaws.pipeline.from=failed')
for (file in ['first.json', 'second.json', 'build.log', 'target/paws/pipeline/state.json']) {
  assert !new File(basedir, file).text.contains('correct-horse')
}
assert first.git_context.commit_message == 'Use ***'
new File(basedir, '.paws').eachFileRecurse(groovy.io.FileType.FILES) {
  assert !it.text.contains('correct-horse'): it
}
assert new File(basedir, 'target/paws/pipeline/TEST-paws.pipeline.xml').exists()
