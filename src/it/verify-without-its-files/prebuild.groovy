new dev.paws.it.Environment(prefix + '-verify-files', basedir).remove()
new File(basedir, 'out').mkdirs()
return true
