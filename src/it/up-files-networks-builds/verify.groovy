import dev.paws.it.Environment

def environment = new Environment(prefix + '-up-features', basedir)
def net = new File(basedir, '.env').text.strip() - 'NET='
try {
  assert environment.exec('built', 'ls', '/app').readLines() == ['Dockerfile', 'keep.tmp', 'main.txt']
  assert environment.exec('built', 'cat', '/flavour', '/etc/plain.conf', '/run/secrets/token').readLines() ==
      ['salty', 'mode=brisks3cr3t']
  assert environment.inspect('built', '(index .NetworkSettings.Networks "' + prefix + '-up-features_front").IPAddress') == net + '.10'
  assert environment.networks() == [prefix + '-up-features_back', prefix + '-up-features_front']
  assert environment.exec('client', 'getent', 'hosts', 'shop').startsWith(net + '.10')
} finally {
  environment.remove()
  Environment.docker('image', 'rm', '-f', prefix + '-up-features-built')
}
