assert new File(basedir, 'explained.txt').text.contains('services.web.environment.LOG_LEVEL = debug')
assert new File(basedir, 'explained.txt').text.contains('compose.override.yaml:4:18')
assert new File(basedir, 'explained.txt').text.contains('compose.yaml:7:18')
assert new File(basedir, 'images.txt').readLines() == ['example/db:2', 'example/web:1']
def db = new org.yaml.snakeyaml.Yaml().load(new File(basedir, 'db.yaml').text)
assert db.services.keySet() == ['db'] as Set
assert !new File(basedir, 'nothing.txt').exists()
assert new File(basedir, 'build.log').text.contains('[PAWS-G020] the resolved model has no value at services.web.enviroment')
