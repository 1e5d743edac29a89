import dev.paws.it.Environment

def project = prefix + '-down-external'
def environment = new Environment(project, basedir)
try {
  assert environment.containers() == []
  assert environment.networks() == ['rare', 'shared', 'unused'].collect { project + '_' + it }
  assert environment.volumes() == ['former', 'rarely', 'saved', 'unused'].collect { project + '_' + it }
  assert new File(basedir, 'build.log').text.contains('docker volume rm ' + project + '_former')
} finally {
  environment.remove()
}
