# shellcheck shell=bash
# What builds of several projects left that were killed: prune lists it and removes it, and nothing else. On an engine of its
# own, since prune would remove what anybody's killed builds have left.
# shellcheck source=scripts/lib/faults/engine_of_ours.sh
. "$ROOT/scripts/lib/faults/engine_of_ours.sh"
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

PRUNED=(paws-faults-prune-one paws-faults-prune-two paws-faults-prune-three)
KEPT=(paws-faults-prune-living paws-faults-prune-byhand)
FOREIGN_TO_PRUNE=paws-faults-prune-foreign

fault_prune() { # COUNT
  ABOUT="builds of three projects killed with \`kill -9\`, beside a living build, an environment that a person brought up, and things of others under the same project names: \`paws:prune\` lists and removes exactly what the killed builds left"
  local n
  start_engine_of_ours
  for ((n = 0; n < $1; n++)); do
    try "$n" pruned "$(project_folder "$n")"
    prune_clean
  done
  end_engine_of_ours
}

prune_clean() {
  local project
  for project in "${PRUNED[@]}" "${KEPT[@]}" $FOREIGN_TO_PRUNE; do
    remove "$project"
  done
}

pruned() { # FOLDER
  local project kept killed
  cd "$1"
  export DOCKER_HOST=$ENGINE_SOCKET
  for project in "${PRUNED[@]}" "${KEPT[@]}"; do
    (mkdir "$project" && cd "$project" && write_pruned "$project")
  done
  for project in "${PRUNED[@]}"; do
    (cd "$project" && hurt_maven log kill_in_tests verify) || true
    must "the killed build left $project" test "$(running_of "$project")" = 1
  done
  must "a person's up succeeds" in_folder paws-faults-prune-byhand maven_to log "$PAWS:up"
  foreign_to_prune
  begin_living
  # Whatever must does, the living build is ended.
  trap end_living EXIT
  must "the living build is in its tests" wait_for_line paws-faults-prune-living/log 'the tests go on'

  kept=$(all_kept)
  killed=$(all_killed)
  printf 'kept:\n%s\nkilled:\n%s\n' "$kept" "$killed"
  must "a dry run succeeds" maven_to listed "$PAWS:prune" -Dpaws.dryRun=true -Dpaws.outputFile=listed.json
  for project in "${PRUNED[@]}"; do
    must "$project is listed" grep -qF "abandoned: $project (1 containers, 1 networks)" listed
  done
  must "nothing else of ours is listed" not grep -qE "(abandoned|removing): ($(IFS='|'; echo "${KEPT[*]}")|$FOREIGN_TO_PRUNE)" listed
  must "a dry run removes nothing" test "$killed" = "$(all_killed)"
  must "prune succeeds" maven_to removed "$PAWS:prune" -Dpaws.volumes=true -Dpaws.outputFile=removed.json
  for project in "${PRUNED[@]}"; do
    must "nothing is left of $project but what is not ours" test -z "$(paws_left_of "$project")"
  done
  must "what is not abandoned is as it was" test "$kept" = "$(all_kept)"
  must "no stack trace" speaks_plainly listed
  must "no stack trace" speaks_plainly removed
  must "there is nothing to prune any more" maven_to again "$PAWS:prune" -Dpaws.volumes=true
  must "it says so" grep -qF "no abandoned environments" again
  must "the living build is still in its tests" kill -0 "$(cat "$LIVING_PID")"
  end_living
  must "the living build leaves nothing" nothing_left paws-faults-prune-living
}

in_folder() { # FOLDER COMMAND...
  local folder=$1
  shift
  (cd "$folder" && "$@")
}

kill_in_tests() { # LINE
  [[ $1 != *'the tests go on'* ]] || kill -KILL "$MAVEN"
}

# A build that is still in its tests while prune runs.
begin_living() {
  (cd paws-faults-prune-living && hurt_maven log tell_living verify || true) &
  LIVING=$! LIVING_PID=$PWD/paws-faults-prune-living/maven.pid
}

tell_living() { echo "$MAVEN" >maven.pid; }

end_living() {
  kill -TERM "$(cat "$LIVING_PID")" 2>/dev/null || true
  wait "$LIVING" 2>/dev/null || true
}

wait_for_line() { # FILE TEXT
  local tries
  for ((tries = 0; tries < 300; tries++)); do
    ! grep -qF "$2" "$1" 2>/dev/null || return 0
    sleep 0.2
  done
  return 1
}

# With the labels that Compose gives, under a project name that is pruned, and with labels that look like ours.
foreign_to_prune() {
  docker_ run -d --name $FOREIGN_TO_PRUNE-plain --label com.docker.compose.project=$FOREIGN_TO_PRUNE \
    --network none "$BASE_IMAGE" sleep infinity
  docker_ run -d --name $FOREIGN_TO_PRUNE-same --label "com.docker.compose.project=${PRUNED[0]}" \
    --network none "$BASE_IMAGE" sleep infinity
  docker_ network create --label "com.docker.compose.project=${PRUNED[1]}" $FOREIGN_TO_PRUNE-plain
  docker_ volume create --label "com.docker.compose.project=${PRUNED[2]}" $FOREIGN_TO_PRUNE-plain
}

ours=(--filter label=dev.paws.owner.build)

paws_left_of() { # PROJECT
  docker_ ps -aq "${ours[@]}" --filter "label=com.docker.compose.project=$1"
  docker_ network ls -q "${ours[@]}" --filter "label=com.docker.compose.project=$1"
  docker_ volume ls -q "${ours[@]}" --filter "label=com.docker.compose.project=$1"
}

all_killed() {
  local project
  for project in "${PRUNED[@]}"; do paws_left_of "$project"; done
}

# Each thing that has to stay, with what would show that somebody touched it.
all_kept() {
  local project
  for project in "${KEPT[@]}"; do left_of "$project"; done
  docker_ inspect --format '{{.Name}} {{.Id}} {{.State.Status}} {{.State.StartedAt}}' $FOREIGN_TO_PRUNE-plain $FOREIGN_TO_PRUNE-same 2>&1
  docker_ network inspect --format '{{.Name}} {{.Id}}' $FOREIGN_TO_PRUNE-plain 2>&1
  docker_ volume inspect --format '{{.Name}} {{.CreatedAt}}' $FOREIGN_TO_PRUNE-plain 2>&1
}

write_pruned() { # PROJECT
  cat >compose.yaml <<YAML
name: $1
services:
  web:
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    volumes: ["data:/data"]
volumes: {data: }
YAML
  { pom_head prune; echo '<build><plugins>'; pom_paws "up down"; pom_enforcer integration-test "${LASTS/60000/600000}"; echo '</plugins></build></project>'; } >pom.xml
}
