import dev.paws.it.Environment

def environment = new Environment(prefix + '-verify-files', basedir)
try {
  assert environment.volumes() == [prefix + '-verify-files_kept']
  Environment.docker('volume', 'rm', prefix + '-verify-files_kept')
  assert new File(basedir, 'out/stopped').text.readLines() == ['stopped'] * 8
  assert environment.everything() == []
  assert !Environment.docker('ps', '-a', '--format', '{{.Names}}').contains(prefix + '-verify-files')
  assert !Environment.docker('volume', 'ls', '--format', '{{.Name}}').contains(prefix + '-verify-files')
} finally {
  environment.remove()
}
