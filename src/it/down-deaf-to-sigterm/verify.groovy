import dev.paws.it.Environment
import groovy.json.JsonSlurper

def environment = new Environment(prefix + '-down-deaf-to-sigterm', basedir)
try {
  assert new JsonSlurper().parse(new File(basedir, 'down.json')).succeeded
  def deaths = Environment.docker('events', '--since', new File(basedir, 'since').text,
      '--until', ((System.currentTimeMillis() / 1000 + 1) as long) as String,
      '--filter', 'label=com.docker.compose.project=' + prefix + '-down-deaf-to-sigterm', '--filter', 'event=die',
      '--format', '{{.Actor.Attributes.exitCode}}')
  assert deaths == '137'
  assert environment.everything() == []
} finally {
  environment.remove()
}
