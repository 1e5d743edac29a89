import dev.paws.it.Environment

new Environment(prefix + '-history-remembers', basedir).remove()
return true
