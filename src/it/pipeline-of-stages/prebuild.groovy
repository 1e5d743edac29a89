// A repository of its own: stages run in copies of the repository's working tree.
def process = ['git', 'init', '-q'].execute(null as List, basedir)
process.waitForProcessOutput(System.out, System.err)
assert process.exitValue() == 0
return true
