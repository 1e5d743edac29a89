import dev.paws.it.Environment

def environment = new Environment(prefix + '-verify-in-modules', basedir)
try {
  def log = new File(basedir, 'build.log').text
  assert log.count('skipped, because modules run the tests and not this parent') == 1
  assert log.count('-web-1: started') == 1
  assert log.count('nothing in this module uses the environment between up and down') == 1
  assert environment.everything() == []
} finally {
  environment.remove()
}
