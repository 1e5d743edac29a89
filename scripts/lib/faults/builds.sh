# shellcheck shell=bash
# Builds that are interrupted at random moments, one after the other, then a clean one.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

fault_builds() { # COUNT
  ABOUT="builds interrupted at random moments (SIGINT, SIGTERM and SIGKILL by turns), then a clean one that is green and leaves nothing"
  local n folder
  folder=$(project_folder build)
  (cd "$folder" && write_interrupted)
  for ((n = 0; n < $1; n++)); do
    try "$n" interrupted "$folder" "$n"
  done
  if ! (cd "$folder" && maven_to clean.log verify && nothing_left paws-faults-builds); then
    NOTE="the clean build after them was not green: $folder/clean.log"
    SURVIVED=0
  fi
}

# A moment is counted in lines of output, so that it falls anywhere in the build however fast the machine is.
interrupted() { # FOLDER N
  local signals=(INT TERM KILL) status=0 before
  cd "$1"
  LINES_LEFT=$((RANDOM % 75)) SIGNAL=${signals[$2 % 3]}
  printf 'SIG%s after %s lines\n' "$SIGNAL" "$LINES_LEFT"
  before=$(left_of paws-faults-builds)
  hurt_maven "log-$2" after_lines verify || status=$?
  must "Maven ends" test "$status" -ne 124
  must "no stack trace" speaks_plainly "log-$2"
  # What a build killed before it left is there until the next one that gets as far as to take it over.
  [[ $SIGNAL == KILL || -n $before ]] || must "nothing is left" nothing_left paws-faults-builds
  remove_unused_volume
  rm "log-$2"
}

# A volume that no container of the killed build uses, because none did yet or none does any more, is kept by every later
# build: a person may have used it meanwhile (docs/teardown.md). So the person removes it here, or the clean build would fail.
remove_unused_volume() {
  local volume=paws-faults-builds_data
  [[ -n $(docker_ ps -aq --filter "volume=$volume") ]] || docker_ volume rm -f "$volume" >/dev/null
}

after_lines() { # LINE
  LINES_LEFT=$((LINES_LEFT - 1))
  ((LINES_LEFT != 0)) || kill -s "$SIGNAL" "$MAVEN" 2>/dev/null || true
}

write_interrupted() {
  printf 'FROM %s\nCOPY compose.yaml /\n' "$BASE_IMAGE" >Dockerfile
  cat >compose.yaml <<YAML
name: paws-faults-builds
x-service: &service
  image: $BASE_IMAGE
  init: true
  command: [sleep, infinity]
services:
  a: {<<: *service, volumes: ["data:/data"], healthcheck: {test: ["CMD", "true"], interval: 1s}}
  b: {<<: *service, depends_on: {a: {condition: service_healthy}}}
  c: {<<: *service, networks: [other]}
  d:
    build: {context: ., network: none}
    init: true
    command: [sleep, infinity]
networks: {other: }
volumes: {data: }
YAML
  { pom_head builds; echo '<build><plugins>'; pom_paws "up down" "<build>always</build>"; echo '</plugins></build></project>'; } >pom.xml
}
