import dev.paws.it.Environment

def environment = new Environment(prefix + '-up-foreign', basedir)
def owner = new Environment(prefix + '-up-foreign-owner', basedir)
try {
  assert Environment.docker('inspect', '--format', '{{.Id}} {{.State.Status}}', prefix + '-up-foreign-web-1') ==
      new File(basedir, 'id').text + ' created'
  assert new File(basedir, 'build.log').text.contains(prefix + '-up-foreign-web-1')
  assert environment.everything() == []
} finally {
  owner.remove()
  environment.remove()
}
