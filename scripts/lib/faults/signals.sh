# shellcheck shell=bash
# SIGINT and SIGTERM in each phase of a build; and a second one where services would take a minute to stop.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

PHASES=(preflight build create wait tests)
GRACE=2   # seconds: the project's stop timeout, which one service uses up
HASTE=5   # seconds in which a second signal ends all

fault_signals() { # COUNT; the last two of more than four are those with a second signal
  ABOUT="SIGINT and SIGTERM in preflight, image build, create, wait and tests: nothing left, gone within the stop timeout and 5 s, no stack trace; a second one in wait and tests: gone $HASTE s after it, whatever the stop timeout"
  local n phase signal slowest=0 hasty=0 once=$1
  (($1 <= 4)) || once=$(($1 - 2))
  for ((n = 0; n < once; n++)); do
    phase=${PHASES[n % 5]}
    signal=INT
    ((once < 10 ? n % 2 == 0 : n / 5 % 2 == 0)) || signal=TERM
    try "$n-$phase-$signal" signalled "$phase" "$signal" "$(project_folder "$n")"
    slowest=$(longer "$slowest")
  done
  for ((; n < $1; n++)); do
    phase=tests signal=TERM
    ((n % 2 == 0)) || phase=wait signal=INT
    try "$n-$phase-$signal-twice" signalled "$phase" "$signal" "$(project_folder "$n")" twice
    hasty=$(longer "$hasty")
  done
  NOTE="slowest end after $(seconds "$slowest") s with a stop timeout of $GRACE s"
  ((hasty == 0)) || NOTE+=", after $(seconds "$hasty") s from a second signal"
}

longer() { # MILLISECONDS: these, or what the last try took
  local took
  took=$(cat "$FAULTS/signals/took")
  printf '%s' "$(($1 >= took ? $1 : took))"
}

seconds() { printf '%d.%03d' "$(($1 / 1000))" "$(($1 % 1000))"; }

signalled() { # PHASE SIGNAL FOLDER [twice]
  local began status=0 limit=$((GRACE + 5)) GRACE=$GRACE
  PHASE=$1 SIGNAL=$2 SIGNALLED="" TWICE=${4:-}
  [[ -z $TWICE ]] || GRACE=60 limit=$HASTE
  cd "$3"
  echo 0 >"$FAULTS/signals/took"
  write_build paws-faults-signals "$1"
  docker_ rmi -f paws-faults-signals-built >/dev/null 2>&1 || true
  hurt_maven log signal_in_phase verify || status=$?
  must "the build was hurt" test -n "$SIGNALLED"
  began=${SIGNALLED/./}
  echo $(((${EPOCHREALTIME/./} - began) / 1000)) >"$FAULTS/signals/took"
  must "Maven ends with a failure" test "$status" -ne 0
  must "it ends within $limit s" test "$(cat "$FAULTS/signals/took")" -le $((limit * 1000))
  [[ -z $TWICE ]] || must "the second signal was heard" grep -q 'interrupted again' log
  must "no stack trace" speaks_plainly log
  must "nothing is left" nothing_left paws-faults-signals
}

signal_in_phase() { # LINE
  [[ -z $SIGNALLED ]] || return 0
  case $PHASE in
    preflight) [[ $1 == *'paws'*':up '* ]] || return 0 ;;
    build) [[ $1 == *'built: building'* ]] || return 0 ;;
    create) [[ $1 == *'begins: create container'* ]] || return 0 ;;
    wait) [[ $1 == *'begins: await'* ]] || return 0 ;;
    tests) [[ $1 == *'the tests go on'* ]] || return 0 ;;
  esac
  SIGNALLED=$EPOCHREALTIME
  kill -s "$SIGNAL" "$MAVEN"
  [[ -n $TWICE ]] || return 0
  sleep 1.5
  SIGNALLED=$EPOCHREALTIME
  kill -s "$SIGNAL" "$MAVEN"
}

# A build with an image to build, a service that takes a while, one that is deaf, and tests that last.
write_build() { # PROJECT PHASE
  local never='["CMD", "false"]'
  [[ $2 == wait ]] || never='["CMD", "true"]'
  printf 'FROM %s\nRUN sleep %s\n' "$BASE_IMAGE" "$([[ $2 == build ]] && echo 20 || echo 0)" >Dockerfile
  cat >compose.yaml <<YAML
name: $1
services:
  built:
    image: $1-built
    build: {context: ., network: none}
    init: true
    command: [sleep, infinity]
  deaf:
    image: $BASE_IMAGE
    command: [sh, -c, "trap : TERM; while :; do sleep 0.2; done"]
    stop_grace_period: ${GRACE}s
  slow:
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    healthcheck: {test: $never, interval: 1s, retries: 100}
    volumes: ["data:/data"]
volumes: {data: }
YAML
  { pom_head signals; echo '<build><plugins>'; pom_paws "up down"; pom_enforcer integration-test "$LASTS"; echo '</plugins></build></project>'; } >pom.xml
}
