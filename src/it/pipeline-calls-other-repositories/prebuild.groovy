// A mirror with a repository of shared workflows, whose branch moves on after the tag.
def git = { File at, String... arguments ->
  def process = (['git', '-c', 'user.name=it', '-c', 'user.email=it@example.invalid'] + arguments.toList())
      .execute(null as List, at)
  process.waitForProcessOutput(System.out, System.err)
  assert process.exitValue() == 0
}
def shared = new File(basedir, 'mirror/paws-it/shared')
def workflows = new File(shared, '.github/workflows')
workflows.mkdirs()
new File(workflows, 'build.yml').text = '''
on:
  workflow_call:
    inputs: {word: {type: string, required: true}}
    secrets: {token: {required: true}}
    outputs: {said: {value: "${{ jobs.inner.outputs.said }}"}}
jobs:
  inner:
    uses: ./.github/workflows/inner.yml
    with: {word: "${{ inputs.word }}"}
'''
new File(workflows, 'inner.yml').text = '''
on:
  workflow_call:
    inputs: {word: {type: string}}
    outputs: {said: {value: "${{ jobs.say.outputs.said }}"}}
jobs:
  say:
    runs-on: ubuntu-latest
    outputs: {said: "${{ steps.s.outputs.said }}"}
    steps: [{id: s, run: 'echo "said=${{ inputs.word }} from v1" >> $GITHUB_OUTPUT'}]
'''
git(shared, 'init', '-q', '-b', 'main')
git(shared, 'add', '.')
git(shared, 'commit', '-q', '-m', 'one')
git(shared, 'tag', 'v1')
new File(workflows, 'inner.yml').text = 'broken'
git(shared, 'commit', '-q', '-am', 'two')

new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text = '-Dpaws.pipeline.actionsUrl=file://' + basedir + '/mirror\n'
new File(System.getProperty('user.home'), '.cache/paws/actions/paws-it_shared').deleteDir()
new File(basedir, '.gitignore').text = 'target/\nmirror/\n'
git(basedir, 'init', '-q')
git(basedir, 'add', '.gitignore', '.github')
git(basedir, 'commit', '-q', '-m', 'start')
return true
