import dev.paws.it.Environment

def environment = new Environment(prefix + '-up-names-without-locale', basedir)
def web = { environment.exec('web', 'sh', '-c', it) }
try {
  assert web('cat "/built/$(printf \'\\303\\251\').txt"') == 'content'
  assert web('cat "/built/$(printf \'\\377\').bin"') == 'raw'
  assert web('cat "/mounted/$(printf \'\\303\\251\').txt"') == 'content'
  assert web('cat /settings /run/secrets/token') == 'contentcontent'
  assert web('test "$CITY" = "$(printf \'K\\303\\266ln\')" && echo same') == 'same'
} finally {
  environment.remove()
  Environment.docker('image', 'rm', '-f', prefix + '-up-names-without-locale-web')
  // By a shell too: in this locale Java could not remove them before the next run.
  new ProcessBuilder('sh', '-c', 'rm -rf gr* *.env teil-*').directory(basedir).start().waitFor()
}
