import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-up-waits-for-ports', basedir)
try {
  def file = new File(basedir, 'up.json')
  def up = new JsonSlurper().parse(file)
  assert up.end == 'succeeded'
  for (name in ['late', 'web', 'talker', 'inner']) {
    def mark = new File(basedir, 'marks/' + name)
    assert mark.exists() && mark.lastModified() <= file.lastModified()
  }
  def deaf = new JsonSlurper().parse(new File(basedir, 'deaf.json'))
  assert deaf.end == 'timed_out'
  assert deaf.failures*.service_name == ['deaf']
  assert deaf.failures[0].reason.contains('nobody listens on port 80 (127.0.0.1:')
  assert !deaf.failures[0].reason.contains('53')
} finally {
  environment.remove()
}
