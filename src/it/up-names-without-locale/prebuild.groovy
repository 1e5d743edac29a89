// By a shell, so that the names have these bytes in whatever locale the outer build runs.
def script = '''
set -e
c=$(printf 'gr\\303\\266\\303\\237e')
mkdir -p "$c"
printf 'content' > "$c/$(printf '\\303\\251').txt"
printf 'raw' > "$c/$(printf '\\377').bin"
printf 'FROM debian:bookworm-slim\\nCOPY . /built\\n' > "$c/$(printf 'D\\303\\266ckerfile')"
printf 'CITY=K\\303\\266ln\\n' > "$(printf '\\303\\274').env"
printf 'services: {}\\nvolumes: {}\\n' > "$(printf 'teil-\\303\\261').yaml"
'''
def process = new ProcessBuilder('sh', '-c', script).directory(basedir).redirectErrorStream(true).start()
assert process.waitFor() == 0 : process.inputStream.text
return true
