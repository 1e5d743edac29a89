# shellcheck shell=bash
# `mvn verify` in examples/ha-stack: up, its failsafe tests, down, parity, and nothing is left. Sourced by scripts/test, after maven.sh.
#
#   verify_example
#   verify_example_pipeline   its workflow by paws:pipeline: cold, its last job again, and with a broken test

verify_example() {
  local id project left
  id=$(run_id)
  project=paws-test-$id
  say "examples/ha-stack: mvn verify (project $project)"
  # Names, addresses and ports of its own, so that another checkout may do the same at the same time.
  (
    cd examples/ha-stack
    rm -rf target reports
    NET_PREFIX=10.$((64 + 0x$id % 64)).$((0x$id / 64 % 256)) \
      maven verify -Dpaws.projectName="$project" -Dpaws.ports=random
  )
  grep -q '<completed>[1-9]' examples/ha-stack/target/failsafe-reports/failsafe-summary.xml \
    || fail "examples/ha-stack: its tests did not run"
  grep -q '"overall_status" *: *"identical"' examples/ha-stack/reports/config-diffs/*-running-vs-local.json \
    || fail "examples/ha-stack: what ran differs from its definition"
  left=$(example_leftovers "$project")
  [[ -z $left ]] || fail "examples/ha-stack: mvn verify has left
$left"
}

# What is there of a project, and of the anonymous volumes that its containers had when they went down.
example_leftovers() {
  local label=label=com.docker.compose.project=$1 volume
  docker ps -a --filter "$label" --format 'container {{.Names}}'
  docker network ls --filter "$label" --format 'network {{.Name}}'
  docker volume ls --filter "$label" --format 'volume {{.Name}}'
  [[ -f examples/ha-stack/target/paws/observed.json ]] || echo "no target/paws/observed.json"
  { grep -oE '"[0-9a-f]{64}"' examples/ha-stack/target/paws/observed.json || true; } | tr -d '"' | sort -u \
    | while read -r volume; do
      docker volume ls -q --filter "name=$volume" --format 'anonymous volume {{.Name}}'
    done
}

# Seconds within which the workflow of the example runs, and the share of that in which its last job does again.

verify_example_pipeline() {
  local id project work began cold again status=0
  id=$(run_id)
  project=paws-pipe-$id
  work=$PWD/target/example-pipeline
  say "examples/ha-stack: mvn paws:pipeline (project $project)"
  rm -rf "$work"
  mkdir -p "$work"
  (cd examples/ha-stack && tar -c --exclude=./target --exclude=./reports --exclude=./.paws .) | tar -x -C "$work"
  # Addresses and ports of its own, and the Maven that this script uses.
  sed "s/^NET_PREFIX=.*/NET_PREFIX=10.$((128 + 0x$id % 64)).$((0x$id / 64 % 256))/" examples/ha-stack/.env >"$work/.env"
  printf "MAVEN_ARGS='%s'\n" "${PAWS_MAVEN[*]:2} -Dpaws.projectName=$project -Dpaws.ports=random" >"$work/.vars"

  mv "$work/README.md" "$work/README.away"
  began=$EPOCHREALTIME
  example_pipeline "$work" cold || status=$?
  cold=$(seconds_since "$began")
  ((status != 0)) || fail "examples/ha-stack: the workflow passed without README.md"
  example_stages "$work/cold.json" 'build=success unit-tests=success images (etcd1)=success images (patroni1)=success images (redis-primary)=success images (backend)=success images (frontend)=success integration-tests=success package=failure'

  mv "$work/README.away" "$work/README.md"
  began=$EPOCHREALTIME
  example_pipeline "$work" again -Dpaws.pipeline.from=failed || fail "examples/ha-stack: the last job failed again: $work/again.log"
  again=$(seconds_since "$began")

  sed -i 's/"localhost:8080"/"localhost:8081"/' "$work/src/test/java/dev/paws/example/StackTest.java"
  ! example_pipeline "$work" broken -Dpaws.pipeline.jobs=unit-tests || fail "examples/ha-stack: a broken test went unnoticed"
  grep -q "error: src/test/java/dev/paws/example/StackTest.java:$(grep -n 8081 "$work/src/test/java/dev/paws/example/StackTest.java" | cut -d: -f1) " \
    "$work/broken.log" || fail "examples/ha-stack: a broken test has no annotation: $work/broken.log"

  [[ -z $(docker ps -aq --filter "label=com.docker.compose.project=$project") ]] || fail "examples/ha-stack: the pipeline has left containers"
  say "examples/ha-stack: the workflow took $cold s, its last job again $again s"
}

example_pipeline() { # FOLDER NAME ARGUMENT...
  local folder=$1 name=$2
  shift 2
  (cd "$folder" && maven paws:pipeline -Dpaws.outputFile="$name.json" "$@" >"$name.log" 2>&1)
}

seconds_since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%d", b - a + 0.5 }'; }

example_stages() { # FILE EXPECTED
  local found
  # the name of a stage stands before its result; the run's own name before all of them
  found=$(awk -F'"' '/^ *"name" *:/ { name = $4 } /^ *"result" *:/ && name != "" { printf "%s%s=%s", between, name, $4; between = " "; name = "" }' "$1")
  [[ $found == "$2" ]] || fail "examples/ha-stack: the stages ended as: $found"
}
