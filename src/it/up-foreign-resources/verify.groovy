import dev.paws.it.Environment

def environment = new Environment('paws-it-up-foreign', basedir)
def owner = new Environment('paws-it-up-foreign-owner', basedir)
try {
  assert Environment.docker('inspect', '--format', '{{.Id}} {{.State.Status}}', 'paws-it-up-foreign-web-1') ==
      new File(basedir, 'id').text + ' created'
  assert new File(basedir, 'build.log').text.contains('paws-it-up-foreign-web-1')
  assert environment.everything() == []
} finally {
  owner.remove()
  environment.remove()
}
