import dev.paws.it.Environment
import java.util.concurrent.TimeUnit

def environment = new Environment(prefix + '-up-interrupted', basedir)
def first = new Environment(prefix + '-up-interrupted-first', basedir)
def settings = new File(basedir, 'settings.xml')
settings.text = new File(settingsTemplate).text
    .replace('@localRepositoryUrl@', new File(outerRepository).toURI().toString())

def interrupt = { String goal ->
  def log = new File(basedir, 'interrupted.log')
  def builder = new ProcessBuilder(new File(mavenHome, 'bin/mvn').path, '-B', '-s', settings.path,
      '-Dmaven.repo.local=' + localRepositoryPath, goal)
      .directory(basedir).redirectErrorStream(true).redirectOutput(log)
  builder.environment().put('PAWS_IT', prefix)
  def process = builder.start()
  try {
    def patience = System.nanoTime() + 100_000_000_000L
    while (!log.text.contains(prefix + '-up-interrupted-web-1: started')) {
      assert process.alive && System.nanoTime() < patience: log.text
      Thread.sleep(100)
    }
    // Maven's script runs Java in its own place, so that the signal reaches it.
    process.destroy()
    assert process.waitFor(60, TimeUnit.SECONDS)
  } finally {
    process.destroyForcibly()
  }
  assert !log.text.contains('NoClassDefFoundError') && !log.text.contains('\tat ') : log.text
  assert environment.everything() + first.everything() == [] : log.text
}
try {
  interrupt('verify')
  interrupt('dev.paws:paws-maven-plugin:' + pluginVersion + ':up')
} finally {
  environment.remove()
  first.remove()
}
