# shellcheck shell=bash
# An engine, or something in front of it, that answers wrongly.

W=paws-faults-answers
WRONG=(start lists null page ended gone wait stop)

fault_answers() { # COUNT
  ABOUT="wrong answers of an engine: a start without effect, lists that lack what exists, \`null\`, a web page, a container shown as ended or gone that runs, an end that was none, a stop that was none: \`up\` fails within 60 s, and \`down\` removes all, with the data written, or fails and kills nothing"
  local n
  for ((n = 0; n < $1; n++)); do
    try "$n-${WRONG[n % 8]}" answered "${WRONG[n % 8]}" "$(project_folder "$n-${WRONG[n % 8]}")"
    remove $W
  done
}

answered() { # WHICH FOLDER
  local status=0
  cd "$2"
  mkdir out
  cat >compose.yaml <<YAML
name: $W
services:
  db:
    image: $BASE_IMAGE
    command: [sh, -c, "trap 'sleep 1; echo flushed >/out/db; exit 0' TERM; echo dirty >/out/db; while :; do sleep 0.2; done"]
    volumes: ["./out:/out", "data:/data"]
volumes: {data: }
YAML
  if [[ $1 == start ]]; then
    wrong_start
    return
  fi
  must "up succeeds" maven_to up.log "$PAWS:up"
  "wrong_$1" || status=$?
  must "no stack trace" speaks_plainly down.log
  if ((status == 0)); then
    must "nothing is left" nothing_left $W
    must "its data is written" test "$(cat out/db)" = flushed
  elif [[ $(cat out/db) != flushed ]]; then
    must "it still runs" test "$(running_of $W)" = 1
  fi
}

# Runs a goal against an engine that answers some calls wrongly.
against() { # CALLS STATUS BODY MAVEN...
  local status=0 address
  coproc FRONT { java "$ROOT/paws-maven-plugin/src/test/java/dev/paws/it/FaultyEngine.java" "$1" "$2" "$3"; }
  read -r address <&"${FRONT[0]}"
  shift 3
  maven_to "$@" "-Dpaws.dockerHost=$address" -Dpaws.timeout=100 || status=$?
  exec {FRONT[1]}>&-
  wait "$FRONT_PID" 2>/dev/null || true
  return "$status"
}

down_against() { against "$1" "$2" "$3" down.log "$PAWS:down" -Dpaws.volumes=true; }

wrong_start() {
  local began=$SECONDS
  must "up fails" not against '^POST .*/start ' '304 Not Modified' '' up.log "$PAWS:up"
  must "it fails soon" test $((SECONDS - began)) -lt 60
  must "no stack trace" speaks_plainly up.log
  must "nothing is left" nothing_left $W
}

wrong_lists() { down_against '^GET .*/(containers/json.*filters|networks[?])' '200 OK' '[]'; }
wrong_null() { must "down fails" not down_against '^GET .*/containers/json' '200 OK' 'null'; return 1; }
wrong_page() { must "down fails" not down_against '^(GET|DELETE) .*/containers' '200 OK' '<html>It works!</html>'; return 1; }
wrong_gone() { down_against '^GET .*/containers/[0-9a-f]{64}/json' '404 Not Found' '{"message":"No such container: x"}'; }
wrong_wait() { down_against '^POST .*/wait' '200 OK' '{"StatusCode":0}'; }
wrong_stop() { down_against '^POST .*/(stop|kill)' '304 Not Modified' ''; }

# Shown as ended: the first look at it is that of another container.
wrong_ended() {
  local shown
  shown=$(docker_ inspect --format '{{json .}}' $W-db-1 | sed 's/"Status":"running"/"Status":"exited"/; s/"Running":true/"Running":false/; s/"Pid":[0-9]*/"Pid":0/')
  down_against '^GET .*/containers/[0-9a-f]{64}/json' '200 OK' "$shown"
}
