# shellcheck shell=bash
# Builds in one process that stays, as under mvnd: what a build has goes with the build, not with the process.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

DAEMONS=(together failing kept interrupted-up interrupted-tests ended)

fault_daemon() { # COUNT
  ABOUT="builds in one process that stays (Maven's command line embedded, for want of mvnd itself): two at once, one after a failing one, one after \`paws.keepRunning\`, one whose thread is interrupted during \`up\` and during tests, SIGTERM of the process: nothing left, and the next build in the process is green"
  local n kind
  DAEMON_MAVEN=$(other_maven 3)
  NOTE="Maven $(maven_version "$DAEMON_MAVEN")"
  RUN=DAEMON
  for ((n = 0; n < $1; n++)); do
    kind=${DAEMONS[n % 6]}
    try "$n-$kind" "daemon_${kind//-/_}" "$(project_folder "$n-$kind")"
    remove paws-faults-daemon
  done
  RUN=MVN
}

DAEMON() { # FILE
  local first=$1
  shift
  # shellcheck disable=SC2086
  exec env --default-signal=INT,QUIT java $MAVEN_OPTS "-Dmaven.home=$DAEMON_MAVEN" "-Dmaven.multiModuleProjectDirectory=$PWD" \
    -Dorg.slf4j.simpleLogger.log.dev.paws=debug -cp "$DAEMON_MAVEN/conf/logging:$DAEMON_MAVEN/lib/*:$DAEMON_MAVEN/boot/*" \
    "$ROOT/scripts/lib/faults/Daemon.java" "$first" -B ${PAWS_FAULTS_OFFLINE:+-o} -s "$FAULTS/settings.xml" \
    "-Dmaven.repo.local=$REPO" -Dpaws.settle=0 "$@"
}

# The builds good, bad (fails in its tests), kept (the same, and keeps what is up) and long (is in its tests for a minute), of one
# project. What differs stands in their POMs: what is given to a build with -D, Maven gives to all later ones of the process.
write_daemon() { # HEALTH
  local kind rule kept
  cat >compose.yaml <<YAML
name: paws-faults-daemon
services:
  web:
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    healthcheck: {test: ["CMD", "${1:-true}"], interval: 1s, retries: 100}
    volumes: ["data:/data"]
volumes: {data: }
YAML
  for kind in good bad kept long; do
    mkdir -p "$kind"
    rule="" kept=""
    [[ $kind != bad && $kind != kept ]] || rule=$(pom_enforcer integration-test "$FAILS")
    [[ $kind != long ]] || rule=$(pom_enforcer integration-test "$LASTS")
    [[ $kind != kept ]] || kept='<keepRunning>true</keepRunning>'
    { pom_head "$kind"; echo '<build><plugins>'; pom_paws "up down" "<composeFiles>../compose.yaml</composeFiles>$kept"; echo "$rule"; echo '</plugins></build></project>'; } >"$kind/pom.xml"
  done
}

# Ends after a good build in the same process, and nothing is left.
daemon_run() { # LINES...
  printf '%s\n' "$@" "build last $PWD/good verify" "wait last" >script
  must "the process ends by itself" maven_to log script
  must "the last build is green" grep -qxF "build last ended with 0" log
  must "nothing keeps the process" grep -qxF "the daemon ends" log
  must "no stack trace" speaks_plainly log
  must "nothing is left" nothing_left paws-faults-daemon
}

daemon_together() { # FOLDER
  cd "$1"
  write_daemon
  daemon_run "build one $1/good verify" "build two $1/good verify" "wait one" "wait two"
  must "both are green" grep -qxF "build one ended with 0" log
  must "both are green" grep -qxF "build two ended with 0" log
  must "they met" grep -qF PAWS-N002 log
}

daemon_failing() { # FOLDER
  cd "$1"
  write_daemon
  daemon_run "build one $1/bad verify" "wait one"
  must "the first fails" grep -qxF "build one ended with 1" log
}

daemon_kept() { # FOLDER
  cd "$1"
  write_daemon
  # What was to keep running stays until a person removes it: the builds after it leave it up.
  daemon_run "build one $1/kept verify" "wait one" "build gone $1/good $PAWS:down -Dpaws.volumes=true" "wait gone"
  must "the first fails" grep -qxF "build one ended with 1" log
}

daemon_interrupted_up() { # FOLDER
  cd "$1"
  write_daemon false
  sed 's/"false"/"true"/' compose.yaml >good.yaml
  sed -i 's|../compose.yaml|../good.yaml|' good/pom.xml
  daemon_run "build one $1/long verify" "until begins: await" "interrupt one" "wait one"
  must "the first fails" grep -qxF "build one ended with 1" log
}

daemon_interrupted_tests() { # FOLDER
  cd "$1"
  write_daemon
  daemon_run "build one $1/long verify" "until the tests go on" "interrupt one" "wait one"
  must "the first fails" grep -qxF "build one ended with 1" log
}

daemon_ended() { # FOLDER
  cd "$1"
  write_daemon
  printf '%s\n' "build one $1/long verify" "wait one" >script
  hurt_maven log term_in_tests script || true
  must "it was ended" grep -qF "the tests go on" log
  must "no stack trace" speaks_plainly log
  must "nothing is left" nothing_left paws-faults-daemon
}

term_in_tests() { # LINE
  [[ $1 != *"the tests go on"* ]] || kill -TERM "$MAVEN"
}
