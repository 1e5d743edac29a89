# shellcheck shell=bash
# `mvn verify` in examples/ha-stack: up, its failsafe tests, down, parity, and nothing is left. Sourced by scripts/test, after maven.sh.
#
#   verify_example

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
