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
// 64 hexadecimal digits, other ones in each checkout.
def odd = java.security.MessageDigest.getInstance('SHA-256').digest(project.bytes).encodeHex().toString()
new File(basedir, '.env').text = 'ODD=' + odd + '\n'
Environment.docker(*(['volume', 'create'] + label('volume', 'odd') + [odd]))
Environment.docker('run', '--rm', '--network', 'none', '-v', odd + ':/odd', 'debian:bookworm-slim', 'sh', '-c', 'echo theirs > /odd/mark')
return true
