new File(basedir, 'out').mkdirs()
new File(basedir, 'since').text = (System.currentTimeMillis() / 1000 - 1) as long
return true
