import dev.paws.it.Environment
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.nio.file.attribute.PosixFilePermissions
import java.util.concurrent.TimeUnit

def project = prefix + '-watch-syncs-files'
def environment = new Environment(project, basedir)
def settings = new File(basedir, 'settings.xml')
settings.text = new File(settingsTemplate).text
    .replace('@localRepositoryUrl@', new File(outerRepository).toURI().toString())
def log = new File(basedir, 'watch.log')
def file = { String name -> basedir.toPath().resolve(name) }
def write = { String name, String text ->
  Files.createDirectories(file(name).parent)
  Files.writeString(file(name), text)
}
def paws = { String goal, File output, String... more ->
  // An invoker in the background ignores SIGINT, and so would its children.
  def builder = new ProcessBuilder(['env', '--default-signal=INT', new File(mavenHome, 'bin/mvn').path, '-B', '-s',
      settings.path, '-Dmaven.repo.local=' + localRepositoryPath, '-Dpaws.settle=0',
      'dev.paws:paws-maven-plugin:' + pluginVersion + ':' + goal, *more])
      .directory(basedir).redirectErrorStream(true).redirectOutput(output)
  builder.environment().put('PAWS_IT', prefix)
  builder.start()
}
def watch
def until = { String what, Closure<Boolean> holds ->
  def patience = System.nanoTime() + 100_000_000_000L
  while (!holds()) {
    assert watch.alive && System.nanoTime() < patience: what + '\n' + log.text
    Thread.sleep(50)
  }
}
def shell = { String service, String command ->
  try {
    environment.exec(service, 'sh', '-c', command)
  } catch (AssertionError | IllegalStateException | IOException e) {
    '' // it may be starting just now
  }
}
def holds = { String service, String test -> shell(service, 'if ' + test + '; then echo yes; fi').trim() == 'yes' }
def web = { String what, String test -> until(what) { holds('web', test) } }
def starts = { shell('web', 'wc -l < /starts').trim() }
try {
  watch = paws('watch', log)
  until('watching') { log.text.contains('watching the files') }
  until('an initial sync') { holds('owned', '[ "$(cat /data/src/sub/b)" = 1 ]') }
  // Nothing has changed yet, and nobody asked for an initial sync.
  assert holds('web', '[ ! -e /app ]')

  write('src/a', '2')
  web('a file is saved', '[ "$(cat /app/src/a)" = 2 ]')
  write('src/new folder/é', 'x')
  web('a file with a difficult name in a new folder', '[ "$(cat "/app/src/new folder/é")" = x ]')
  write('src/x.log', 'x')
  write('src/.a.swp', 'x')
  write('src/.a.part', '3')
  Files.move(file('src/.a.part'), file('src/a'), StandardCopyOption.ATOMIC_MOVE)
  web('an editor writes through another file', '[ "$(cat /app/src/a)" = 3 ] && [ ! -e /app/src/.a.part ]')
  assert holds('web', '[ ! -e /app/src/x.log ] && [ ! -e /app/src/.a.swp ]')

  Files.move(file('src/sub'), file('src/renamed'))
  web('a folder is renamed', '[ "$(cat /app/src/renamed/b)" = 1 ] && [ ! -e /app/src/sub ]')
  Files.delete(file('src/a'))
  web('a file is removed', '[ ! -e /app/src/a ]')
  Files.createSymbolicLink(file('src/link'), Path.of('renamed/b'))
  web('a link', '[ "$(readlink /app/src/link)" = renamed/b ] && [ "$(cat /app/src/link)" = 1 ]')
  Files.setPosixFilePermissions(file('src/renamed/b'), PosixFilePermissions.fromString('rwxr-x--x'))
  web('rights', '[ "$(stat -c %a /app/src/renamed/b)" = 751 ]')
  until('the owner is the user of the image') {
    holds('owned', '[ "$(stat -c %u:%g:%a /data/src/renamed/b)" = 4242:4242:751 ]')
  }

  (0..<1000).each { write('src/many/' + it % 20 + '/f' + it, 'x' * it) }
  web('1,000 files at once', '[ "$(find /app/src/many -type f | wc -l)" = 1000 ] && [ "$(wc -c < /app/src/many/19/f999)" = 999 ]')
  new File(basedir, 'src/many').deleteDir()
  write('src/many', 'a file')
  web('a folder becomes a file', '[ "$(cat /app/src/many)" = "a file" ]')

  write('replacement/one', '1')
  new File(basedir, 'src').renameTo(new File(basedir, 'former'))
  new File(basedir, 'replacement').renameTo(new File(basedir, 'src'))
  web('the watched folder is replaced', '[ "$(cd /app/src && echo *)" = one ]')

  // As a clean build does, with one restart for each.
  assert starts() == '1'
  write('target/classes/A.class', '1')
  until('a restart') { starts() == '2' }
  new File(basedir, 'target').deleteDir()
  until('a restart after the removal') { starts() == '3' && holds('web', '[ ! -e /app/classes/A.class ]') }
  write('target/classes/A.class', '2')
  until('a restart with the new classes') { starts() == '4' && holds('web', '[ "$(cat /app/classes/A.class)" = 2 ]') }

  write('conf/c', 'one')
  web('a command', '[ "$(cat /reloads)" = one ]')

  // A container that is down gets what it missed.
  Environment.docker('stop', '-t', '0', project + '-web-1')
  write('src/while stopped', 'x')
  Files.delete(file('src/one'))
  until('it is told') { log.text.contains('web does not run') }
  Environment.docker('start', project + '-web-1')
  web('after a start', '[ -e "/app/src/while stopped" ] && [ ! -e /app/src/one ]')

  // So does one that is new, and what has changed before.
  Environment.docker('rm', '-f', project + '-web-1')
  write('src/while away', 'x')
  def up = paws('up', new File(basedir, 'up.log'))
  assert up.waitFor(100, TimeUnit.SECONDS) && up.exitValue() == 0: new File(basedir, 'up.log').text
  web('a new container', '[ -e "/app/src/while away" ] && [ -e "/app/src/while stopped" ]')
  web('a new container has earlier changes', '[ "$(cat /app/classes/A.class)" = 2 ] && [ "$(cat /reloads)" = one ]')

  def idle = environment.inspect('idle', '.Id')
  write('image/version', '2')
  until('a rebuild') { holds('owned', '[ "$(cat /version)" = 2 ] && [ -e "/data/src/while away" ]') }
  assert environment.inspect('idle', '.Id') == idle
  assert Environment.docker('images', '-q', '-f', 'dangling=true', '-f', 'label=dev.paws.build.image=' + project + '-owned').trim() == ''

  // A file that cannot be built is reported, and watching goes on.
  write('image/Dockerfile', 'FROM debian:bookworm-slim\nRUN false\n')
  until('a failed rebuild') { log.text.contains('PAWS-A012') }
  write('src/afterwards', 'x')
  web('after a failed rebuild', '[ -e /app/src/afterwards ]')

  def second = paws('watch', new File(basedir, 'second.log'), '-Dpaws.noUp=true')
  assert second.waitFor(100, TimeUnit.SECONDS) && second.exitValue() != 0
  assert new File(basedir, 'second.log').text.contains(project + ' (watch)')

  ['kill', '-INT', watch.pid().toString()].execute().waitFor()
  assert watch.waitFor(60, TimeUnit.SECONDS) && watch.exitValue() == 0: log.text
  assert log.text.contains('watching has ended')
  assert environment.containers().size() == 3
} finally {
  watch?.destroyForcibly()
  environment.remove()
  Environment.docker('image', 'rm', '-f', project + '-owned')
}
