import dev.paws.it.Environment

new Environment(prefix + '-logs-of-all-services', basedir).remove()
def kept = new File(basedir, 'target/paws/logs')
kept.mkdirs()
new File(kept, prefix + '-logs-of-all-services-api-1.log').text =
    'INFO up\njava.net.ConnectException: refused\n\tat shop.Api.main(Api.java:7)\nINFO down\n'
return true
