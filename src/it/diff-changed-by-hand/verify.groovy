import dev.paws.it.Environment
import groovy.json.JsonSlurper

def project = prefix + '-diff-changed-by-hand'
def environment = new Environment(project, basedir)
def other = prefix + '-diff-other:1'
def docker = { String... words -> Environment.docker(words) }
def of = { project + '-' + it + '-1' }

/** The same container as before, but for what is said. */
def again = { String service, List options = [], List command = ['sleep', 'infinity'], String image = 'debian:bookworm-slim' ->
  def labels = new JsonSlurper().parseText(environment.inspect(service, 'json .Config.Labels'))
  docker('rm', '-f', of(service))
  def words = ['run', '-d', '--init', '--stop-timeout', '1', '--name', of(service),
      '--network', project + '_default', '--network-alias', service]
  labels.each { words += ['--label', it.key + '=' + it.value] }
  docker(*(words + options + [image] + command))
}
def reports = { new File(basedir, 'reports/config-diffs').listFiles().sort { it.lastModified() } }
try {
  assert new JsonSlurper().parse(reports().last()).overall_status == 'identical'

  docker('tag', 'debian:bookworm-slim', other)
  docker('exec', of('restarted'), 'sh', '-c', 'kill -9 $(cat /proc/1/task/1/children)')
  again('env-changed', ['-e', 'LEVEL=debug'])
  again('env-removed')
  docker('update', '--memory', '64m', '--memory-swap', '128m', of('memory'))
  docker('update', '--cpus', '0.25', of('cpu'))
  docker('update', '--pids-limit', '30', of('pids'))
  docker('update', '--restart', 'always', of('policy'))
  docker('network', 'disconnect', project + '_back', of('left'))
  docker('network', 'connect', project + '_back', of('joined'))
  docker('network', 'disconnect', project + '_default', of('alias'))
  docker('network', 'connect', '--alias', 'alias', '--alias', 'api', project + '_default', of('alias'))
  docker('network', 'disconnect', project + '_default', of('lost'))
  docker('network', 'connect', project + '_default', of('lost'))
  docker('stop', of('ended'))
  assert environment.inspect('ended', '.State.ExitCode') == '0'
  again('swapped', ['-v', prefix + '-diff-outside:/data'])
  again('bound', ['-v', basedir.path + ':/source'])
  again('image', [], ['sleep', 'infinity'], other)
  again('command', [], ['sleep', '1000000'])
  again('user', ['--user', '1000'])
  docker('rm', '-f', of('gone'))
  docker('run', '-d', '--init', '--name', of('extra'), '--network', project + '_default',
      '--label', 'com.docker.compose.project=' + project, '--label', 'com.docker.compose.service=extra',
      '--label', 'com.docker.compose.container-number=1', 'debian:bookworm-slim', 'sleep', 'infinity')
  def patience = System.nanoTime() + 20_000_000_000L
  while (environment.inspect('restarted', '.RestartCount') == '0') {
    assert System.nanoTime() < patience
    Thread.sleep(50)
  }

  def settings = new File(basedir, 'settings.xml')
  settings.text = new File(settingsTemplate).text
      .replace('@localRepositoryUrl@', new File(outerRepository).toURI().toString())
  def log = new File(basedir, 'changed.log')
  def builder = new ProcessBuilder(new File(mavenHome, 'bin/mvn').path, '-B', '-X', '-s', settings.path,
      '-Dmaven.repo.local=' + localRepositoryPath, 'dev.paws:paws-maven-plugin:' + pluginVersion + ':diff',
      'dev.paws:paws-maven-plugin:' + pluginVersion + ':snapshot',
      '-Dpaws.mode=runtime', '-Dpaws.failOn=never')
      .directory(basedir).redirectErrorStream(true).redirectOutput(log)
  builder.environment().putAll(PAWS_IT: prefix, API_KEY: 'canary-of-the-environment')
  assert builder.start().waitFor() == 0 : log.text

  def found = [:]
  new JsonSlurper().parse(reports().last()).service_diffs.findAll { it.status != 'identical' }
      .each { found[it.service_name] = it.differences ? it.differences*.field_path.sort() : [it.status] }
  assert found == [
    'env-changed': ['environment_variables.LEVEL'],
    'env-removed': ['environment_variables.LEVEL'],
    memory: ['resource_limits.memory_limit'],
    cpu: ['resource_limits.cpu_limit'],
    pids: ['resource_limits.pids_limit'],
    policy: ['lifecycle.restart'],
    left: ['networking.networks.back'],
    joined: ['networking.networks.back'],
    alias: ['networking.networks.default.aliases'],
    lost: ['runtime.missing_alias.default'],
    ended: ['runtime.state'],
    swapped: ['storage.volumes./data.source'],
    bound: ['storage.volumes./source'],
    image: ['container.image'],
    command: ['container.command'],
    user: ['security.user'],
    gone: ['service'],
    extra: ['service'],
    restarted: ['runtime.restart_count'],
  ] : log.text
  // twelve secrets, in what diff and snapshot say with -X and in all that they write
  assert new JsonSlurper().parse(new File(basedir, 'target/paws/snapshot.json'))
  basedir.eachFileRecurse {
    def given = ['compose.yaml', 'app.env', 'password.txt', 'verify.groovy', 'invoker.properties']
    assert !it.file || it.name in given || !it.text.contains('canary-of-') : it
  }
} finally {
  environment.remove()
  ['network', 'volume'].each { docker(it, 'rm', prefix + '-diff-outside') }
  try { docker('rmi', other) } catch (IllegalStateException untagged) { }
  try { docker('rmi', project + '-built') } catch (IllegalStateException unbuilt) { }
}
return true
