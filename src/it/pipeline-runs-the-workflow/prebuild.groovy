// A repository of its own, whose last commit message has a secret in it by mistake.
def git = { String... arguments ->
  def process = (['git', '-c', 'user.name=it', '-c', 'user.email=it@example.invalid'] + arguments.toList())
      .execute(null as List, basedir)
  process.waitForProcessOutput(System.out, System.err)
  assert process.exitValue() == 0
}
new File(basedir, '.gitignore').text = 'target/\n.paws/\n.secrets\n'
git('init', '-q')
git('add', '.gitignore', '.github', 'input.txt', 'mended.env')
git('commit', '-q', '-m', 'Use correct-horse-battery')
return true
