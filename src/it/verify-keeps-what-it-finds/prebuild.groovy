new dev.paws.it.Environment(prefix + '-verify-finds-up', basedir).remove()
return true
