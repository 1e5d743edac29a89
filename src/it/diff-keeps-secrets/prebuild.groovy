// Production is the same with other secrets.
def production = new File(basedir, 'config/production')
production.mkdirs()
['compose.yaml', 'app.env', 'app.yaml', 'bound.yaml', 'secret.txt', '.env'].each {
  new File(production, it).text = new File(basedir, it).text.replace('-local', '-production')
}
return true
