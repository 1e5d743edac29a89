import dev.paws.it.Environment

def others = ['dead', 'alive'].collect { new Environment(prefix + '-verify-shares-' + it, basedir) }
def environment = new Environment(prefix + '-verify-shares', basedir)
try {
  def log = new File(basedir, 'build.log').text
  assert log.count('-web-1: started') == 3
  assert log.count('stays up for module') == 3
  // Each module compares what ran with its definition; the first one, for which it stays up, what runs.
  assert log.count('Parity of local-running against local') >= 5 // with -T2 the last module may have removed it by then
  assert !log.contains('PAWS-Y009')
  assert environment.everything() == []
  assert !Environment.docker('ps', '-a', '--format', '{{.Names}}').contains(prefix + '-verify-shares')
  // What the isolated build built is gone with it; what the others built is for the next one.
  def images = Environment.docker('images', '--format', '{{.Repository}}').readLines()
  assert images.findAll { it.startsWith(prefix + '-verify-shares') } == [prefix + '-verify-shares-built']
  // The isolated build also removed what one like it had left that died, and nothing of one that lives.
  assert others*.networks() == [[], [prefix + '-verify-shares-alive']]
} finally {
  environment.remove()
  others.each { it.remove() }
  Environment.docker('image', 'rm', '-f', prefix + '-verify-shares-built')
}
