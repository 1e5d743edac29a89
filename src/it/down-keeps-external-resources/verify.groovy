import dev.paws.it.Environment

def project = prefix + '-down-external'
def environment = new Environment(project, basedir)
try {
  assert environment.containers() == []
  assert environment.networks() == ['rare', 'shared', 'unused'].collect { project + '_' + it }
  def odd = new File(basedir, '.env').text.trim() - 'ODD='
  assert environment.volumes() as Set == (['former', 'rarely', 'saved', 'unused'].collect { project + '_' + it } + odd) as Set
  assert Environment.docker('run', '--rm', '--network', 'none', '-v', odd + ':/odd', 'debian:bookworm-slim', 'cat', '/odd/mark') == 'theirs'
  assert new File(basedir, 'build.log').text.contains('docker volume rm ' + project + '_former')
} finally {
  environment.remove()
}
