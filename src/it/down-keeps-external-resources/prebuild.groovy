import dev.paws.it.Environment

def project = prefix + '-down-external'
new Environment(project, basedir).remove()
def label = { kind, key -> ['--label', 'com.docker.compose.project=' + project, '--label', 'com.docker.compose.' + kind + '=' + key] }
['shared', 'rare', 'unused'].each { key ->
  Environment.docker(*(['network', 'create'] + label('network', key) + [project + '_' + key]))
}
['saved', 'rarely', 'unused', 'former'].each { key ->
  Environment.docker(*(['volume', 'create'] + label('volume', key) + [project + '_' + key]))
}
return true
