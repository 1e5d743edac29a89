# shellcheck shell=bash
# The engine is stopped, restarted or silenced in the middle of what Paws asks of it.
# shellcheck source=scripts/lib/faults/engine_of_ours.sh
. "$ROOT/scripts/lib/faults/engine_of_ours.sh"

HARMS=(stopped restarted silenced)
MOMENTS=(create start wait logs stop)
ANSWER=6   # seconds that the engine has for an answer here (paws.engineTimeout)

fault_engine() { # COUNT
  ABOUT="the engine stopped, restarted and silenced (SIGSTOP) during create, start, wait, logs and stop: one error by its deadline, and the rerun works"
  local n slowest=0 took
  start_engine_of_ours
  for ((n = 0; n < $1; n++)); do
    # Diagonally, so that a short run has each harm.
    try "$n" harmed "${HARMS[n % 3]}" "${MOMENTS[n % 5]}" "$(project_folder "$n")"
    engine_lives || restart_engine
    remove paws-faults-engine
    took=$(cat "$FAULTS/engine/took")
    ((slowest >= took)) || slowest=$took
  done
  NOTE="slowest error after $slowest s, at $ANSWER s for an answer"
  end_engine_of_ours
}

harmed() { # HARM MOMENT FOLDER
  local status=0 goal=up
  HARM=$1 MOMENT=$2 HARMED="" HARMED_AT=$SECONDS ENDING=""
  cd "$3"
  echo 0 >"$FAULTS/engine/took"
  printf '%s during %s\n' "$1" "$2"
  write_harmed
  if [[ $2 == stop ]]; then
    goal=down
    must "up succeeds" engine_maven before "$PAWS:up"
  fi
  PAWS_FAULTS_WEB=$([[ $2 == logs ]] && echo 'echo bye; exit 1' || echo 'sleep infinity') \
    hurt_maven harmed.log harm "$PAWS:$goal" -Dpaws.dockerHost="$ENGINE_SOCKET" -Dpaws.engineTimeout=$ANSWER || status=$?
  echo $((SECONDS - HARMED_AT)) >"$FAULTS/engine/took"
  printf 'status %s, %s s after the harm\n' "$status" $((SECONDS - HARMED_AT))
  [[ -z $ENDING ]] || wait "$ENDING" || true
  thaw_engine
  engine_lives || restart_engine
  must "the engine was harmed" test -n "$HARMED"
  must "Maven ended by itself" test "$status" -ne 124
  must "it ended by its deadline" test "$(cat "$FAULTS/engine/took")" -le $((4 * ANSWER))
  if ((status != 0)); then
    must "there is one error" test "$(grep -c 'Failed to execute goal' harmed.log)" = 1
  elif [[ $1 == stopped ]]; then
    must "a stopped engine is an error" false
  fi
  [[ $status == 0 || $2 == logs ]] || must "the error names the engine" grep -q "^\[ERROR\].*engine" harmed.log
  must "no stack trace" speaks_plainly harmed.log
  must "the rerun works" engine_maven rerun "$PAWS:$goal" -Dpaws.volumes=true
  [[ $goal == down ]] || must "down works" engine_maven down "$PAWS:down" -Dpaws.volumes=true
  must "nothing is left" nothing_left paws-faults-engine
}

harm() { # LINE
  [[ -z $HARMED ]] || return 0
  case $MOMENT in
    create) [[ $1 == *'begins: create container'* ]] || return 0 ;;
    start) [[ $1 == *'begins: start container'* ]] || return 0 ;;
    wait) [[ $1 == *'begins: await'* ]] || return 0 ;;
    logs) [[ $1 == *'failed, exited with code'* ]] || return 0 ;;
    stop) [[ $1 == *'begins: stop container'* ]] || return 0 ;;
  esac
  HARMED=yes HARMED_AT=$SECONDS
  case $HARM in
    silenced) freeze_engine ;;
    stopped) stop_engine & ENDING=$! ;;
    restarted) { stop_engine; restart_engine; } & ENDING=$! ;;
  esac
}

engine_maven() { # LOG ARGUMENTS...
  local log=$1
  shift
  PAWS_FAULTS_WEB='sleep infinity' maven_to "$log" -Dpaws.dockerHost="$ENGINE_SOCKET" "$@"
}

write_harmed() {
  cat >compose.yaml <<YAML
name: paws-faults-engine
services:
  web:
    image: $BASE_IMAGE
    init: true
    command: [sh, -c, "\${PAWS_FAULTS_WEB}"]
    volumes: ["data:/data"]
  slow:
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    healthcheck: {test: ["CMD-SHELL", "test -f /tmp/ready || { sleep 2; touch /tmp/ready; }"], interval: 1s, timeout: 5s}
volumes: {data: }
YAML
}
