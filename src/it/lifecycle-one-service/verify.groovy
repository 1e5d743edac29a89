import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-lifecycle-one-service', basedir)
def json = { new JsonSlurper().parse(new File(basedir, it)) }
def state = { file, service -> json(file).services.find { it.service_name == service }.state }
def seen = { new File(basedir, 'seen/' + it).readLines() }
def name = { prefix + '-lifecycle-one-service-' + it + '-1' }
try {
  // up, restart, start, reset
  def db = seen('db')
  assert db.size() == 4 && db.take(3).unique().size() == 1 && db[3] != db[0]
  // restart: true makes it follow db
  def side = seen('side')
  assert side.size() == 4 && side.take(3).unique().size() == 1
  // up, rebuild, start, reset: only the rebuild and the reset gave it another container
  def web = seen('web')
  assert web.size() == 4 && web[0] != web[1] && web[1] == web[2] && web[3] != web[2]
  assert seen('hooks').take(3) == ['warmed', 'drained', 'warmed']

  assert json('restart.json').steps*.operation.every { !it.contains(name('web')) }
  assert json('rebuild.json').steps*.operation.findAll { !it.startsWith('build ') }
      .every { it.contains(name('web')) }
  assert state('pause.json', 'web') == 'paused' && state('pause.json', 'side') == 'running'
  assert state('pause.json', 'db') == 'running'
  def freed = json('pause.json').freed
  assert freed.containers == 1 && freed.memory_bytes_before > 0 && freed.memory_bytes_after > 0
  assert freed.cpus_after < 0.01
  assert json('resume.json').services*.state.every { it == 'running' }
  assert json('stop.json').services*.state.every { it == 'exited' }
  assert json('stop.json').steps[-1].operation == 'stop container ' + name('db')
  assert json('start.json').services*.state.every { it == 'running' }

  def commands = json('history.json').transitions.findAll { it.command in ['paws:stop', 'paws:start'] }
  assert commands.collect { it.command + ' ' + it.to } ==
      ['paws:stop stopped', 'paws:start provisioning', 'paws:start healthy']

  def log = new File(basedir, 'build.log').text
  assert log.contains('PAWS-W004') && log.contains('-Dpaws.confirm=true')
  assert environment.exec('db', 'cat', '/data/db').readLines().size() == 1
} finally {
  environment.remove()
  Environment.docker('image', 'rm', '-f', prefix + '-lifecycle-one-service-web')
  // The containers' user wrote them.
  Environment.docker('run', '--rm', '-v', new File(basedir, 'seen').path + ':/seen',
      'debian:bookworm-slim', 'sh', '-c', 'rm -f /seen/*')
}
