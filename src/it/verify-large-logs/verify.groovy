import dev.paws.it.Environment

def environment = new Environment(prefix + '-verify-large-logs', basedir)
try {
  assert environment.everything() == []
  def log = { service -> new File(basedir, "target/paws/logs/${prefix}-verify-large-logs-${service}-1.log") }
  def lines = log('lines').text
  assert lines.endsWith('at the end\n'): 'the end is not there'
  assert !lines.contains('hunter2hunter2'): 'a secret is there'
  assert lines.length() in (50000..5000000)
  assert log('no-line-end').text.startsWith('xxxx'): 'not its log'
  assert log('no-line-end').length() < 1000000
  assert log('bytes').text.endsWith('at the end\n'): 'the end is not there'
  // Saved after the stop, so that the last words are in it.
  assert log('says-goodbye').text == 'goodbye\n'
  def build = new File(basedir, 'build.log').text
  assert !build.contains('OutOfMemoryError')
  assert !build.contains('is not saved')
} finally {
  environment.remove()
}
