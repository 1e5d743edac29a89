import dev.paws.it.Environment

def environment = new Environment(prefix + '-exec-passes-status', basedir)
try {
  def log = new File(basedir, 'build.log').text
  assert log =~ /\[PAWS-L012\] db has no running container with the index 1: there is none/
  assert log =~ /(?m)^(\x1b\[\d*m)*got 12 as nobody in \/tmp$/
  assert log.contains('aside')
  assert log =~ /\[PAWS-L013\] the command in db ended with exit status 42: \/fails/
  assert log =~ /db +running/
  assert environment.everything() == []
} finally {
  environment.remove()
}
