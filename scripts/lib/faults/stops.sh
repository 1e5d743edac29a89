# shellcheck shell=bash
# Processes that wait for their stop signal: each gets it, once, and has its time to end.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

ENDINGS=(interrupted recreate end rollback down)
WAITING=(init forwarder sigwait signalfd other-signal trap)
S=paws-faults-stops-down-waits-for-signals

fault_stops() { # COUNT
  ABOUT="stop signals for processes that show no handler (\`init: true\`, an init of one's own, \`sigwait\`, signalfd, another signal) and for a trap, on \`down\`, a recreate, a rollback, at the end of a build and on SIGTERM: each ends by itself with code 0 and what it had to write is there"
  local n
  for ((n = 0; n < $1; n++)); do
    try "$n-${ENDINGS[n % 5]}" stopped "${ENDINGS[n % 5]}" "$(project_folder "$n" "$ROOT"/src/it/down-waits-for-signals/{compose.yaml,trap.sh,wait.pl})"
    remove $S
  done
}

stopped() { # ENDING FOLDER
  local since service status=0
  cd "$2"
  mkdir out
  since=$(($(date +%s) - 1))
  export PAWS_IT=paws-faults-stops TURN=first
  "ending_$1"
  for service in "${WAITING[@]}"; do
    must "$service ended by its signal" test "$(cat "out/$service-first")" = "flushed first"
  done
  docker_ events --since "$since" --until "$(($(date +%s) + 1))" --filter "label=com.docker.compose.project=$S" \
    --filter event=die --format '{{index .Actor.Attributes "com.docker.compose.service"}} {{.Actor.Attributes.exitCode}}' >deaths
  must "each died" test "$(grep -vc ^fails deaths)" -ge 6
  must "each died with code 0" not grep -vE '^fails|^[a-z-]+ 0$' deaths
  must "nothing is left" nothing_left $S
}

ending_down() {
  must "up succeeds" maven_to up.log "$PAWS:up" -Dpaws.settle=1
  must "down succeeds" maven_to down.log "$PAWS:down"
}

ending_recreate() {
  local service
  must "up succeeds" maven_to first.log "$PAWS:up" -Dpaws.settle=1
  TURN=second must "the second up succeeds" maven_to second.log "$PAWS:up" -Dpaws.settle=1
  TURN=second must "down succeeds" maven_to down.log "$PAWS:down"
  for service in "${WAITING[@]}"; do
    must "the second $service ended by its signal" test "$(cat "out/$service-second")" = "flushed second"
  done
}

ending_rollback() {
  printf 'services: {fails: {image: %s, command: [sh, -c, "sleep 2; exit 1"]}}\n' "$BASE_IMAGE" >fails.yaml
  must "up fails" not maven_to up.log "$PAWS:up" -Dpaws.settle=5 -Dpaws.composeFiles=compose.yaml,fails.yaml
}

ending_end() {
  build_that_stops '<alwaysPass/>'
  must "the build succeeds" maven_to log verify -Dpaws.settle=1
}

ending_interrupted() {
  build_that_stops "$LASTS"
  must "the build fails" not hurt_maven log terminate_in_tests verify -Dpaws.settle=1
}

terminate_in_tests() { # LINE
  [[ $1 != *'the tests go on'* ]] || kill -s TERM "$MAVEN"
}

build_that_stops() { # RULE
  { pom_head stops; echo '<build><plugins>'; pom_paws up | sed "s|<settle>0|<settle>1|"; pom_enforcer integration-test "$1"
    echo '</plugins></build></project>'; } >pom.xml
}
