import dev.paws.it.Environment
import groovy.json.JsonSlurper

def project = prefix + '-down-waits-for-signals'
def environment = new Environment(project, basedir)
try {
  assert new JsonSlurper().parse(new File(basedir, 'down.json')).succeeded
  // The second up has recreated each container, and down has stopped the new ones.
  for (service in ['init', 'forwarder', 'sigwait', 'signalfd', 'other-signal', 'trap']) {
    for (turn in ['first', 'second']) {
      assert new File(basedir, "out/$service-$turn").text == "flushed $turn\n": "$service $turn"
    }
  }
  def deaths = Environment.docker('events', '--since', new File(basedir, 'since').text,
      '--until', ((System.currentTimeMillis() / 1000 + 1) as long) as String,
      '--filter', 'label=com.docker.compose.project=' + project, '--filter', 'event=die',
      '--format', '{{.Actor.Attributes.exitCode}}')
  assert deaths.readLines() == ['0'] * 12
  assert environment.everything() == []
} finally {
  environment.remove()
}
