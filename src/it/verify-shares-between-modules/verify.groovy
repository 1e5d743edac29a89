import dev.paws.it.Environment

def environment = new Environment(prefix + '-verify-shares', basedir)
try {
  def log = new File(basedir, 'build.log').text
  assert log.count('-web-1: started') == 3
  assert log.count('stays up for module') == 3
  assert environment.everything() == []
  assert !Environment.docker('ps', '-a', '--format', '{{.Names}}').contains(prefix + '-verify-shares')
} finally {
  environment.remove()
}
