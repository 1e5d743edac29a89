# shellcheck shell=bash
# A disk that is full, the build's or the engine's.
# shellcheck source=scripts/lib/faults/engine_of_ours.sh
. "$ROOT/scripts/lib/faults/engine_of_ours.sh"
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

FULL_WHERE=(state logs up build folder owner)

fault_disk() { # COUNT
  ABOUT="a full disk while state is written, while logs are saved, and of the engine during \`up\` and an image build, a folder that cannot be written, and state and lock folders that belong to another user: a clear error, the old state readable"
  local n
  for ((n = 0; n < $1; n++)); do
    try "$n-${FULL_WHERE[n % 6]}" "full_${FULL_WHERE[n % 6]}" "$(project_folder "$n-${FULL_WHERE[n % 6]}")"
    remove paws-faults-disk
  done
}

write_disk() {
  cat >compose.yaml <<YAML
name: paws-faults-disk
services:
  web:
    image: $BASE_IMAGE
    init: true
    command: [sh, -c, "seq 20000; sleep infinity"]
YAML
  { pom_head disk; echo '<build><plugins>'; pom_paws "up down"; echo '</plugins></build></project>'; } >pom.xml
}

small_target() { # SIZE
  mkdir -p target
  mount -t tmpfs -o "size=$1" tmpfs target
  # shellcheck disable=SC2064
  trap "umount '$PWD/target'" EXIT
}

# To the last byte, and to the last small file.
fill() {
  dd if=/dev/zero of="$1/filler" bs=1M 2>/dev/null || true
  dd if=/dev/zero of="$1/filler" bs=4k oflag=append conv=notrunc 2>/dev/null || true
}

full_state() { # FOLDER
  cd "$1"
  write_disk
  small_target 256k
  must "a build leaves its state" maven_to first.log verify
  cp -r target/paws old
  fill target
  must "a build whose state cannot be written fails" not maven_to full.log verify
  must "it says why" grep -qE 'environment.properties cannot be written: no space left on device' full.log
  must "the old state is as it was" diff -r old target/paws
  must "no stack trace" speaks_plainly full.log
  must "nothing is left" nothing_left paws-faults-disk
  rm target/filler
  must "the next build is green" maven_to next.log verify
}

# Typed by hand, down has a captured state and, where there are any, logs to write; it goes down all the same.
full_logs() { # FOLDER
  cd "$1"
  write_disk
  small_target 256k
  must "up succeeds" maven_to up.log "$PAWS:up"
  fill target
  must "down succeeds" maven_to down.log "$PAWS:down"
  must "it says what could not be written" grep -qE 'WARN.*cannot be written: no space left on device' down.log
  must "no stack trace" speaks_plainly down.log
  must "nothing is left" nothing_left paws-faults-disk
  must "no half file is there" test -z "$(find target -name '*.tmp')"
}

full_up() { # FOLDER
  cd "$1"
  write_disk
  start_engine_of_ours 1500m
  FILLED=""
  # What has to be started after a while, when the disk has filled up.
  cat >>compose.yaml <<YAML
    depends_on: {slow: {condition: service_healthy}}
  slow:
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    healthcheck:
      test: test -f /dev/shm/first || touch /dev/shm/first; test \$\$((\$\$(date +%s) - \$\$(stat -c %Y /dev/shm/first))) -ge 15
      interval: 1s
      retries: 60
YAML
  must "up fails" not hurt_maven up.log fill_engine "$PAWS:up" -Dpaws.dockerHost="$ENGINE_SOCKET"
  must "it says why" grep -q 'no space left on device' up.log
  must "no stack trace" speaks_plainly up.log
  rm "$ENGINE_HOME/data/filler"
  must "the next up works" maven_to next.log "$PAWS:up" -Dpaws.dockerHost="$ENGINE_SOCKET"
  must "down works" maven_to down.log "$PAWS:down" -Dpaws.dockerHost="$ENGINE_SOCKET"
  must "nothing is left" nothing_left paws-faults-disk
}

# Once preflight has found it to be large enough.
fill_engine() { # LINE
  [[ $1 == *'begins: await'* && -z $FILLED ]] || return 0
  FILLED=yes
  fill "$ENGINE_HOME/data"
}

full_build() { # FOLDER
  cd "$1"
  write_disk
  printf 'FROM %s\nRUN dd if=/dev/zero of=/big bs=1M count=4000\n' "$BASE_IMAGE" >Dockerfile
  sed -i "s|^    image: .*|    build: {context: ., network: none}|" compose.yaml
  start_engine_of_ours 1500m
  must "up fails" not maven_to up.log "$PAWS:up" -Dpaws.dockerHost="$ENGINE_SOCKET"
  must "it says why" grep -qi 'no space left on device' up.log
  must "no stack trace" speaks_plainly up.log
  must "nothing is left" nothing_left paws-faults-disk
  printf 'FROM %s\n' "$BASE_IMAGE" >Dockerfile
  must "the next up works" maven_to next.log "$PAWS:up" -Dpaws.dockerHost="$ENGINE_SOCKET"
  must "down works" maven_to down.log "$PAWS:down" -Dpaws.dockerHost="$ENGINE_SOCKET"
}

full_folder() { # FOLDER
  cd "$1"
  write_disk
  small_target 256k
  must "a build leaves its state" maven_to first.log verify
  cp -r target/paws old
  mount -o remount,ro "$PWD/target"
  must "a build whose state cannot be written fails" not maven_to full.log verify
  must "it says why" grep -qE 'environment.properties cannot be written: read-only file system' full.log
  must "the old state is as it was" diff -r old target/paws
  must "no stack trace" speaks_plainly full.log
  must "nothing is left" nothing_left paws-faults-disk
}

# Folders of another user. Root is held to their rights here, as everybody else is.
full_owner() { # FOLDER
  local state=$1/state
  cd "$1"
  write_disk
  mkdir -m 755 state
  chown 65534 state
  WITHOUT=(setpriv "--bounding-set=-dac_override,-dac_read_search" "--inh-caps=-dac_override,-dac_read_search")
  must "up without a lock is refused" not maven_to state.log "$PAWS:up" "-Dpaws.stateFolder=$state"
  must "it says which folder, and what to do" grep -qF "PAWS-N008" state.log
  must "it names the folder" grep -qF "$state" state.log
  must "no stack trace" speaks_plainly state.log
  must "nothing is left" nothing_left paws-faults-disk
  must "the folder is as it was" test -z "$(ls -A state)"

  must "a build leaves its state" maven_to first.log verify
  cp -r target/paws old
  chown -R 65534 target/paws
  must "a build whose state belongs to another user fails" not maven_to target.log verify
  must "it says why" grep -qE 'target/paws.* cannot be written' target.log
  must "no stack trace" speaks_plainly target.log
  must "nothing is left" nothing_left paws-faults-disk
  must "the old state is as it was" diff -r old target/paws
  chown -R "$EUID" target/paws
  must "the next build is green" maven_to next.log verify
}
