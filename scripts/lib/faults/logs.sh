# shellcheck shell=bash
# Logs that are larger than the memory of Maven, saved while all goes down.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

L=paws-faults-logs
SLOWEST_END=60   # seconds in which the build ends, with a save for each of the three; some on a busy machine

fault_logs() { # COUNT
  ABOUT="container logs of 100 MB (lines, one line without an end, bytes) with \`-Xmx96m\`, at \`down\`, at SIGTERM in the tests and at a second SIGTERM: the ends of the logs are saved with their secrets masked, nothing left, gone within $SLOWEST_END s"
  local n ways=(down once twice)
  for ((n = 0; n < $1; n++)); do
    try "$n-${ways[n % 3]}" logged "${ways[n % 3]}" "$(project_folder "$n")"
    remove $L
  done
}

logged() { # down|once|twice FOLDER
  local MAVEN_OPTS="$MAVEN_OPTS -Xmx96m" status=0
  cd "$2"
  WAY=$1 ENDED_FROM=""
  write_logged
  hurt_maven log end_of_tests verify || status=$?
  must "the tests were reached" test -n "$ENDED_FROM"
  must "the build ended in time" test $((SECONDS - ENDED_FROM)) -le $SLOWEST_END
  must "its status fits" test "$([[ $status == 0 ]] && echo down)" = "$([[ $1 == down ]] && echo down)"
  must "no stack trace" speaks_plainly log
  must "memory was enough" not grep -q OutOfMemoryError log
  must "nothing is left" nothing_left $L
  [[ $1 != twice ]] || return 0
  must "the end of a log is saved" grep -qx 'at the end' target/paws/logs/$L-lines-1.log
  must "its secrets are masked" not grep -rq hunter2hunter2 target/paws/logs
}

end_of_tests() { # LINE
  [[ $1 == *'the tests go on'* ]] || return 0
  ENDED_FROM=$SECONDS
  [[ $WAY != down ]] || return 0
  kill -s TERM "$MAVEN"
  [[ $WAY == twice ]] || return 0
  sleep 1
  kill -s TERM "$MAVEN" 2>/dev/null || true
}

write_logged() {
  cat >compose.yaml <<YAML
name: $L
x-service: &service
  image: $BASE_IMAGE
  init: true
  healthcheck: {test: ["CMD", "test", "-e", "/done"], interval: 1s, retries: 120}
services:
  lines:
    <<: *service
    command: [sh, -c, "yes 'DB_PASSWORD=hunter2hunter2 0123456789 0123456789 0123456789 0123456789 0123456789' | head -c 100000000; echo; echo at the end; touch /done; exec sleep infinity"]
  no-end:
    <<: *service
    command: [sh, -c, "head -c 100000000 /dev/zero | tr '\\\\0' x; touch /done; exec sleep infinity"]
  bytes:
    <<: *service
    command: [sh, -c, "head -c 10000000 /dev/urandom; echo; touch /done; exec sleep infinity"]
YAML
  local rule=$LASTS
  [[ $WAY != down ]] || rule=${LASTS/60000/1}
  { pom_head logs; echo '<build><plugins>'; pom_paws "up down"; pom_enforcer integration-test "$rule"; echo '</plugins></build></project>'; } >pom.xml
}
