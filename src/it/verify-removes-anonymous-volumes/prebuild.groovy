new dev.paws.it.Environment(prefix + '-verify-anonymous', basedir).remove()
return true
