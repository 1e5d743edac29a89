import dev.paws.it.Environment

new Environment(prefix + '-exec-passes-status', basedir).remove()
return true
