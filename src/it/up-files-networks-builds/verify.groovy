import dev.paws.it.Environment

def environment = new Environment('paws-it-up-features', basedir)
try {
  assert environment.exec('built', 'ls', '/app').readLines() == ['Dockerfile', 'keep.tmp', 'main.txt']
  assert environment.exec('built', 'cat', '/flavour', '/etc/plain.conf', '/run/secrets/token').readLines() ==
      ['salty', 'mode=brisks3cr3t']
  assert environment.inspect('built', '(index .NetworkSettings.Networks "paws-it-up-features_front").IPAddress') == '10.213.78.10'
  assert environment.networks() == ['paws-it-up-features_back', 'paws-it-up-features_front']
  assert environment.exec('client', 'getent', 'hosts', 'shop').startsWith('10.213.78.10')
} finally {
  environment.remove()
  Environment.docker('image', 'rm', '-f', 'paws-it-up-features-built')
}
