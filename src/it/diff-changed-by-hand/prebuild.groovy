import dev.paws.it.Environment

def outside = prefix + '-diff-outside'
['network', 'volume'].each { Environment.docker(it, 'create', outside) }
return true
