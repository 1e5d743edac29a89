# shellcheck shell=bash
# A unit of work that fails while the environment is up: the environment goes.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

PLACES=(up probe surefire failsafe plugin-before plugin-after fail-at-end unresolvable)

fault_work() { # COUNT: of 8 places, each on three Mavens, each with and without <extensions>
  ABOUT="failing work in 8 places (\`up\`, a probe, a Surefire test, a Failsafe test, another plugin before and after, \`-fae\`, an unresolvable dependency in a later module), each with three Mavens and with and without \`<extensions>\`: nothing left"
  local n place way mavens=("") versions=() extensions
  mavens[1]=$(other_maven 3)
  mavens[2]=$(other_maven 4)
  for n in 0 1 2; do versions+=("$(maven_version "${mavens[n]}")"); done
  NOTE="Maven ${versions[*]}"
  for ((n = 0; n < $1; n++)); do
    place=${PLACES[n % 8]}
    # So that the first few have different Mavens already, and all 48 are met once.
    way=$(((n % 8 + n / 8) % 6))
    MAVEN_FOLDER=${mavens[way % 3]}
    extensions=$((way % 2))
    EXTENSIONS=${extensions/0/}
    try "$n-$place-${versions[way % 3]}${EXTENSIONS:+-extensions}" failing "$place" "$(project_folder "$n-$place")"
    remove paws-faults-work
  done
  MAVEN_FOLDER="" EXTENSIONS=""
}

failing() { # PLACE FOLDER
  cd "$2"
  "place_${1//-/_}"
  if maven_to log verify "${ARGUMENTS[@]}"; then
    must "the build fails" false
  fi
  must "the environment was up, or was coming up" grep -q "begins: start container" log
  must "no stack trace" speaks_plainly log
  must "nothing is left" nothing_left paws-faults-work
}

place_up() { stack 'command: [/no-such-program]'; single; }

place_probe() { stack 'command: [sleep, infinity]
    healthcheck: {test: ["CMD", "false"], interval: 200ms, retries: 2}'; single; }

place_plugin_before() { stack; single "$(pom_enforcer pre-integration-test "$FAILS")"; }

place_plugin_after() { stack; single "$(pom_enforcer verify "$FAILS")" "up"; }

place_surefire() { stack; jar surefire FailingTest; }

place_failsafe() { stack; jar failsafe FailingIT; }

# The module that fails is not the one that brought the environment up, and a third goes on.
place_fail_at_end() {
  stack
  ARGUMENTS=(-fae)
  modules one two three
  module one "$(pom_paws up "$COMPOSE_FILE_XML")"
  module two "$(pom_enforcer integration-test "$FAILS")"
  module three "$(pom_enforcer validate '<requireMavenVersion><version>3</version></requireMavenVersion>')"
}

place_unresolvable() {
  stack
  ARGUMENTS=()
  modules one two
  module one "$(pom_paws up "$COMPOSE_FILE_XML")"
  { pom_head two jar
    echo '<dependencies><dependency><groupId>dev.paws.faults</groupId><artifactId>nowhere</artifactId><version>1</version></dependency></dependencies>'
    echo '<build>'; pom_plugins; echo '</build></project>'; } >two/pom.xml
}

COMPOSE_FILE_XML='<composeFiles>../compose.yaml</composeFiles>'

stack() { # SERVICE
  ARGUMENTS=()
  cat >compose.yaml <<YAML
name: paws-faults-work
services:
  web:
    image: $BASE_IMAGE
    init: true
    volumes: ["data:/data"]
    ${1:-command: [sleep, infinity]}
volumes: {data: }
YAML
}

single() { # PLUGINS GOALS
  { pom_head work; echo '<build><plugins>'; pom_paws "${2:-up down}"; echo "${1:-}"; echo '</plugins></build></project>'; } >pom.xml
}

jar() { # surefire|failsafe CLASS
  mkdir -p src/test/java/it
  printf 'package it;\n\nimport org.junit.jupiter.api.Assertions;\nimport org.junit.jupiter.api.Test;\n\nclass %s {\n  @Test\n  void fails() {\n    Assertions.fail("on purpose");\n  }\n}\n' "$2" >"src/test/java/it/$2.java"
  { pom_head work jar; pom_junit; echo '<build>'; pom_plugins; echo '<plugins>'
    pom_paws "up down"; pom_tests "$1"; echo '</plugins></build></project>'; } >pom.xml
}

modules() { # NAMES...
  local name
  { pom_head parent; echo '<modules>'; for name in "$@"; do mkdir -p "$name"; echo "<module>$name</module>"; done; echo '</modules></project>'; } >pom.xml
}

module() { # NAME PLUGINS
  { pom_head "$1"; echo '<build><plugins>'; echo "$2"; echo '</plugins></build></project>'; } >"$1/pom.xml"
}
