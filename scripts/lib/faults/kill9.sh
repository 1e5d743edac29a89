# shellcheck shell=bash
# SIGKILL at every operation of a plan: the next up converges, the next down leaves nothing.

fault_kill9() { # COUNT
  ABOUT="\`kill -9\` at each operation of an \`up\` and a \`down\`: the next \`up\` converges, \`down\` leaves nothing"
  local folder n ups downs
  folder=$(project_folder plan)
  write_plan "$folder" paws-faults-kill9
  ups=$(operations_of "$folder" up "$folder/up.log")
  downs=$(operations_of "$folder" down "$folder/down.log" -Dpaws.volumes=true)
  NOTE="$ups operations up, $downs down"
  ((ups >= 20)) || fail "the plan has only $ups operations"
  for ((n = 0; n < $1; n++)); do
    if ((n % (ups + downs) < ups)); then
      try "up-$n" killed_up "$folder" $((n % (ups + downs) + 1)) "$folder/$n"
    else
      try "down-$n" killed_down "$folder" $((n % (ups + downs) - ups + 1)) "$folder/$n"
    fi
  done
  remove paws-faults-kill9
}

operations_of() { # FOLDER GOAL LOG ARGUMENTS...
  local folder=$1 goal=$2 log=$3
  shift 3
  (cd "$folder" && maven_to "$log" "$PAWS:$goal" "$@") || fail "paws:$goal fails without being hurt: $log"
  grep -c 'operation .* begins' "$log"
}

write_plan() { # FOLDER PROJECT
  cat >"$1/compose.yaml" <<YAML
name: $2
x-service: &service
  image: $BASE_IMAGE
  init: true
  command: [sleep, infinity]
services:
  a: {<<: *service, networks: [front], volumes: ["one:/data"], healthcheck: {test: ["CMD", "true"], interval: 1s}}
  b: {<<: *service, networks: [front, back], depends_on: {a: {condition: service_healthy}}}
  c: {<<: *service, networks: [back], volumes: ["two:/data"], depends_on: [b]}
  d: {<<: *service, networks: [back]}
  e: {<<: *service, networks: [front], depends_on: [d]}
  f: {<<: *service, networks: [front]}
networks: {front: , back: }
volumes: {one: , two: }
YAML
}

# Kills Maven when the n-th operation begins.
kill_at_operation() { # LINE
  [[ $1 == *"operation "*" begins: "* ]] || return 0
  SEEN=$((SEEN + 1))
  if ((SEEN == KILL_AT)); then
    kill -KILL "$MAVEN"
  fi
}

killed_up() { # FOLDER N LOGS
  cd "$1"
  SEEN=0 KILL_AT=$2
  hurt_maven "$3-killed" kill_at_operation "$PAWS:up" || true
  must "up converges after kill -9 at operation $2" maven_to "$3-up" "$PAWS:up"
  must "all six services run" test "$(running_of paws-faults-kill9)" = 6
  must "down succeeds" maven_to "$3-down" "$PAWS:down" -Dpaws.volumes=true
  must "nothing is left" nothing_left paws-faults-kill9
}

killed_down() { # FOLDER N LOGS
  cd "$1"
  must "up succeeds" maven_to "$3-before" "$PAWS:up"
  SEEN=0 KILL_AT=$2
  hurt_maven "$3-killed" kill_at_operation "$PAWS:down" -Dpaws.volumes=true || true
  must "down succeeds after kill -9 at operation $2" maven_to "$3-down" "$PAWS:down" -Dpaws.volumes=true
  must "nothing is left" nothing_left paws-faults-kill9
}
