import dev.paws.it.Environment
import dev.paws.it.FaultyEngine

new Environment(prefix + '-faulty-engine', basedir).remove()
new File(basedir, 'out').mkdirs()
context.engines = [
    start: new FaultyEngine('^POST .*/start ', '304 Not Modified', ''),
    null: new FaultyEngine('^GET .*/containers/json', '200 OK', 'null'),
    status: new FaultyEngine('^GET .*/containers/json', '302 Found', '[]'),
    wait: new FaultyEngine('^(POST .*/(wait|stop)|DELETE .*/containers)', '203 Non-Authoritative', '{"StatusCode":0}'),
    empty: new FaultyEngine('^GET .*/(containers/json.*filters|networks[?])', '200 OK', '[]')]
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text =
    context.engines.collect { name, engine -> '-Dfaulty.' + name + '=' + engine.address() }.join('\n') + '\n'
return true
