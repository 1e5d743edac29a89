# shellcheck shell=bash
# dockerd is killed while it starts containers: what runs containers for it may still have them.
# shellcheck source=scripts/lib/faults/engine_of_ours.sh
. "$ROOT/scripts/lib/faults/engine_of_ours.sh"

M=paws-faults-midstart

fault_midstart() { # COUNT
  ABOUT="\`kill -9\` of dockerd at a random moment while containers start, then dockerd again: the next \`up\` converges, recreates what the engine cannot start any more, and \`down\` leaves nothing"
  local n recreated
  start_engine_of_ours
  for ((n = 0; n < $1; n++)); do
    try "$n" killed_in_start "$(project_folder "$n")"
    engine_lives || restart_engine
    remove $M
  done
  recreated=$(grep -lE 'already exists' "$FAULTS"/midstart/*/up.log 2>/dev/null | wc -l)
  NOTE="in $recreated of them the engine still had a task of a container"
  end_engine_of_ours
}

killed_in_start() { # FOLDER
  local n
  cd "$1"
  { printf 'name: %s\nservices:\n' $M
    for n in 1 2 3 4 5 6; do printf '  s%s: {image: %s, init: true, command: [sleep, infinity]}\n' $n "$BASE_IMAGE"; done; } >compose.yaml
  KILL_AT=$((1 + RANDOM % 6)) STARTS=0 KILL_AFTER=0.$((RANDOM % 4))$((RANDOM % 10)) KILLED=""
  printf 'at start %s, after %s s\n' "$KILL_AT" "$KILL_AFTER"
  hurt_maven killed.log kill_engine "$PAWS:up" -Dpaws.dockerHost="$ENGINE_SOCKET" -Dpaws.engineTimeout=6 -Dpaws.rollback=false || true
  must "the engine was killed" test -n "$KILLED"
  restart_engine
  must "no stack trace" speaks_plainly killed.log
  must "the next up succeeds" maven_to up.log "$PAWS:up" -Dpaws.dockerHost="$ENGINE_SOCKET"
  must "all six services run" test "$(running_of $M)" = 6
  must "down succeeds" maven_to down.log "$PAWS:down" -Dpaws.dockerHost="$ENGINE_SOCKET" -Dpaws.volumes=true
  must "nothing is left" nothing_left $M
}

kill_engine() { # LINE
  [[ -z $KILLED && $1 == *'begins: start container'* ]] || return 0
  STARTS=$((STARTS + 1))
  ((STARTS >= KILL_AT)) || return 0
  sleep "$KILL_AFTER"
  KILLED=$(engine_pid)
  kill -KILL "$KILLED"
}
