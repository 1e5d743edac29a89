import dev.paws.it.Environment
import groovy.json.JsonSlurper
import java.util.concurrent.TimeUnit

def project = prefix + '-drills-are-undone'
def environment = new Environment(project, basedir)
def json = { new JsonSlurper().parse(new File(basedir, it)) }
def settings = new File(basedir, 'settings.xml')
settings.text = new File(settingsTemplate).text
    .replace('@localRepositoryUrl@', new File(outerRepository).toURI().toString())

def begin = { String goal, String... options ->
  def builder = new ProcessBuilder([new File(mavenHome, 'bin/mvn').path, '-B', '-s', settings.path,
      '-Dmaven.repo.local=' + localRepositoryPath,
      'dev.paws:paws-maven-plugin:' + pluginVersion + ':' + goal] + (options as List))
      .directory(basedir).redirectErrorStream(true)
      .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(basedir, goal + '.log')))
  builder.environment().put('PAWS_IT', prefix)
  builder.start()
}
def run = { String goal, String... options ->
  def process = begin(goal, options)
  assert process.waitFor(120, TimeUnit.SECONDS)
  process.exitValue()
}
def text = { new File(basedir, it).text }
def networks = {
  new JsonSlurper().parseText(environment.inspect('db', 'json .NetworkSettings.Networks'))
}
/** What must be as before: networks with names, and nothing of a drill. */
def asBefore = {
  assert networks().keySet() == ([project + '_inner', project + '_outer'] as Set)
  assert networks()[project + '_inner'].Aliases.contains('database')
  assert environment.exec('web', 'getent', 'hosts', 'database')
  assert ['db', 'web'].every { environment.inspect(it, '.State.Status') == 'running' }
  assert environment.containers() == [project + '-db-1', project + '-web-1']
  assert environment.exec('db', 'ls', '-A', '/data') == ''
  assert !new File(basedir, '.paws/drills.json').exists()
}
try {
  assert json('partition.json').drill.outcome == 'not_recovered'
  assert text('build.log').contains('PAWS-R011') && text('build.log').contains('web: ')
  assert json('held.json').drill.outcome == 'recovered'
  assert json('kill.json').drill.recovered_after_ms != null
  assert json('kill.json').drill.healthy_after_ms != null
  asBefore()

  // Killed in the middle: the fault is there, and its drill is known.
  def killed = begin('simulate', '-Dpaws.simulate.drill=partition', '-Dpaws.services=db',
      '-Dpaws.simulate.hold=300')
  def patience = System.nanoTime() + 100_000_000_000L
  while (!text('simulate.log').contains('the fault lasts for')) {
    assert killed.alive && System.nanoTime() < patience: text('simulate.log')
    Thread.sleep(100)
  }
  killed.destroyForcibly().waitFor()
  assert networks().isEmpty()
  assert run('simulate', '-Dpaws.simulate.drill=pause', '-Dpaws.services=web') != 0
  assert text('simulate.log').contains('PAWS-R009')
  assert run('restore', '-Dpaws.outputFile=restore.json') == 0: text('restore.log')
  assert json('restore.json').drills*.outcome == ['restored']
  asBefore()

  // A tmpfs that is full, a volume that is filled, and stopped before it is emptied.
  assert run('simulate', '-Dpaws.simulate.drill=fill-volume', '-Dpaws.services=db',
      '-Dpaws.simulate.path=/scratch', '-Dpaws.simulate.size=50m') == 0: text('simulate.log')
  assert environment.exec('db', 'df', '--output=avail', '/scratch').readLines()[-1].trim() == '0'
  assert run('restore') == 0: text('restore.log')
  assert run('simulate', '-Dpaws.simulate.drill=fill-volume', '-Dpaws.services=db',
      '-Dpaws.simulate.path=/data', '-Dpaws.simulate.size=1m') == 0: text('simulate.log')
  assert environment.exec('db', 'stat', '-c', '%s', '/data/.paws-drill-fill') == '1048576'
  Environment.docker('kill', project + '-db-1')
  assert run('restore', '-Dpaws.simulate.within=0') == 0: text('restore.log')
  Environment.docker('start', project + '-db-1')
  asBefore()

  // Nobody has tc here, and nothing is touched then.
  assert run('simulate', '-Dpaws.simulate.drill=latency', '-Dpaws.services=web') != 0
  assert text('simulate.log').contains('PAWS-R016')
  assert run('restore') == 0
  asBefore()

  assert run('history', '-Dpaws.outputFile=history.json') == 0
  def history = json('history.json')
  assert history.drills*.kind ==
      ['partition', 'partition', 'kill', 'partition', 'fill-volume', 'fill-volume']
  assert history.services.every { it.outages.isEmpty() && it.unhealthy == 0 }
} finally {
  environment.remove()
}
