# shellcheck shell=bash
# Builds that meet: nothing is made twice, nobody takes away what another one has, nobody waits for ever.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

MEETINGS=(up-up up-down threads checkouts)

fault_concurrency() { # COUNT, shared by the four kinds
  ABOUT="two builds at once (\`up\` against \`up\`, \`up\` against \`down\`, \`mvn -T2\`, two checkouts of the same name): no duplicate network, nothing of the other removed, no deadlock"
  local n kind before folder waited=0
  declare -A met=() survived=()
  for ((n = 0; n < $1; n++)); do
    kind=${MEETINGS[n % 4]}
    before=$SURVIVED
    folder=$(project_folder "$n-$kind")
    try "$n-$kind" "meet_${kind//-/_}" "$folder"
    met[$kind]=$((${met[$kind]:-0} + 1))
    survived[$kind]=$((${survived[$kind]:-0} + SURVIVED - before))
    # Builds that met: one of them said so.
    ! grep -rqF 'PAWS-N002' "$folder" || waited=$((waited + 1))
    remove paws-faults-meeting
    remove paws-faults-same
    NOTE=""
    for kind in "${MEETINGS[@]}"; do
      NOTE+="$kind ${survived[$kind]:-0} of ${met[$kind]:-0}, "
    done
    NOTE+="in $waited of them one waited for the other and said so"
  done
}

write_meeting() {
  cat >compose.yaml <<YAML
name: paws-faults-meeting
services:
  a: &service
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    networks: [one, two]
    volumes: ["data:/data"]
  b: *service
networks: {one: , two: }
volumes: {data: }
YAML
}

# Maven in the background, its output and status in files.
begin_maven() { # NAME ARGUMENTS...
  local name=$1
  shift
  (
    status=0
    maven_to "$name" "$@" || status=$?
    echo "$status" >"$name.status"
  ) &
}

made_once() { # PROJECT NETWORKS CONTAINERS
  local networks containers
  networks=$(networks_of "$1" | wc -l)
  containers=$(containers_of "$1" | wc -l)
  printf '%s networks, %s containers\n' "$networks" "$containers"
  [[ $networks == "$2" && $containers == "$3" ]]
}

not_late() { [[ $(cat "$1.status") != 124 ]]; }

meet_up_up() { # FOLDER
  cd "$1"
  write_meeting
  begin_maven first "$PAWS:up"
  begin_maven second "$PAWS:up"
  wait
  must "neither waited for ever" not_late first
  must "neither waited for ever" not_late second
  must "both are up" grep -qx 0 first.status
  must "both are up" grep -qx 0 second.status
  must "no stack trace" speaks_plainly first
  must "no stack trace" speaks_plainly second
  must "nothing was made twice" made_once paws-faults-meeting 2 2
  must "down succeeds" maven_to down "$PAWS:down" -Dpaws.volumes=true
  must "nothing is left" nothing_left paws-faults-meeting
}

meet_up_down() { # FOLDER
  cd "$1"
  write_meeting
  must "up succeeds" maven_to before "$PAWS:up"
  begin_maven first "$PAWS:up" -Dpaws.recreate=always
  begin_maven second "$PAWS:down" -Dpaws.volumes=true
  wait
  must "neither waited for ever" not_late first
  must "neither waited for ever" not_late second
  must "up succeeds" grep -qx 0 first.status
  must "down succeeds" grep -qx 0 second.status
  must "no stack trace" speaks_plainly first
  must "no stack trace" speaks_plainly second
  must "the next up converges" maven_to after "$PAWS:up"
  must "nothing was made twice" made_once paws-faults-meeting 2 2
  must "down succeeds" maven_to down "$PAWS:down" -Dpaws.volumes=true
  must "nothing is left" nothing_left paws-faults-meeting
}

# Two modules that use the same environment, built at once.
meet_threads() { # FOLDER
  cd "$1"
  write_meeting
  local name
  { pom_head parent; echo '<modules><module>one</module><module>two</module></modules></project>'; } >pom.xml
  for name in one two; do
    mkdir "$name"
    { pom_head "$name"; echo '<build><plugins>'; pom_paws "up down" '<composeFiles>../compose.yaml</composeFiles>'; echo '</plugins></build></project>'; } >"$name/pom.xml"
  done
  must "the build is green" maven_to log -T2 verify
  must "no stack trace" speaks_plainly log
  must "nothing is left" nothing_left paws-faults-meeting
}

# The same name from two folders: the second takes nothing of the first, whatever it is told to do.
meet_checkouts() { # FOLDER
  local before
  mkdir -p "$1/one/paws-faults-same" "$1/two/paws-faults-same"
  cd "$1/one/paws-faults-same"
  write_meeting
  sed -i 1d compose.yaml
  must "up succeeds" maven_to ../../up "$PAWS:up"
  before=$(containers_of paws-faults-same; networks_of paws-faults-same)
  cd "$1/two/paws-faults-same"
  sed 's/^  b: .*//' ../../one/paws-faults-same/compose.yaml >compose.yaml
  begin_maven ../../first "$PAWS:up" -Dpaws.removeOrphans=true -Dpaws.recreate=always
  begin_maven ../../second "$PAWS:down" -Dpaws.volumes=true
  wait
  must "neither waited for ever" not_late ../../first
  must "neither waited for ever" not_late ../../second
  must "the other up is refused" grep -qF PAWS-N003 ../../first
  must "no stack trace" speaks_plainly ../../first
  must "no stack trace" speaks_plainly ../../second
  must "what the first had is there" test "$before" = "$(containers_of paws-faults-same; networks_of paws-faults-same)"
}
