import dev.paws.it.Environment

def environment = new Environment('paws-it-up-interrupted', basedir)
def mvn = new File(mavenHome as String, 'bin/mvn')
def log = new File(basedir, 'interrupted.log')
def interrupt = { List<String> goals ->
  def command = [mvn.path, '-B', '-s', new File(basedir.parentFile, 'interpolated-settings.xml').exists() ? '' : '', *goals]
  command.removeAll(['-s', ''])
  def settings = basedir.parentFile.listFiles().find { it.name == 'settings.xml' }
  if (settings) command.addAll(1, ['-s', settings.path])
  command << "-Dmaven.repo.local=$localRepositoryPath".toString()
  def process = new ProcessBuilder(command*.toString()).directory(basedir).redirectErrorStream(true).redirectOutput(log).start()
  try {
    def patience = System.nanoTime() + 60_000_000_000L
    while (environment.containers().isEmpty() || !log.text.contains('started')) {
      assert process.alive && System.nanoTime() < patience: log.text
      Thread.sleep(100)
    }
    // The script of Maven runs Java in its place (exec), so that the signal reaches it.
    process.destroy()
    assert process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)
  } finally {
    process.destroyForcibly()
  }
  def text = log.text
  assert !text.contains('NoClassDefFoundError') && !text.contains('\tat ') : text
  assert environment.everything() == [] : text
}
try {
  interrupt(['verify'])
  interrupt(["@project.groupId@:@project.artifactId@:@project.version@:up"])
} finally {
  environment.remove()
}
