# shellcheck shell=bash
# SIGINT, SIGTERM and SIGKILL to paws:pipeline in the middle of a step.

SIGNALS=(INT TERM KILL)

fault_pipeline() { # COUNT
  ABOUT="SIGINT, SIGTERM and SIGKILL to paws:pipeline in the middle of a step with a service and with what left its group: steps for the cancellation run (but after SIGKILL), no process, container, network or lock left (after SIGKILL: by the next run), and from=failed goes on"
  local n signal
  for ((n = 0; n < $1; n++)); do
    signal=${SIGNALS[n % 3]}
    try "$n-$signal" pipeline_hurt "$signal" "$n"
  done
}

pipeline_hurt() { # SIGNAL NUMBER
  local folder project status=0 sleeping=987$$$2
  SIGNAL=$1 SIGNALLED=""
  folder=$FAULTS/pipeline/project-$2
  rm -rf "$folder"
  mkdir -p "$folder"
  cd "$folder"
  write_workflow "$folder" "$sleeping"
  project=paws-$(printf %s "$folder/target/paws/pipeline" | sha256sum | cut -c1-12)-slow
  hurt_maven log signal_in_step "$PAWS:pipeline" || status=$?
  must "the run was hurt" test -n "$SIGNALLED"
  must "Maven ends with a failure" test "$status" -ne 0
  must "no stack trace" speaks_plainly log
  if [[ $SIGNAL != KILL ]]; then
    must "always() runs" test -e always
    must "cancelled() runs" test -e cancelled
    must "success() does not run" test ! -e never
    must "no process is left" not pgrep -f "sleep $sleeping" >/dev/null
    must "nothing is left" nothing_left "$project"
  fi
  touch go
  status=0
  maven_to again "$PAWS:pipeline" -Dpaws.pipeline.from=failed || status=$?
  must "the next run goes on" test "$status" -eq 0
  must "what had passed is kept" test "$(cat first)" = once
  must "what follows runs" test -e after
  must "no process is left" not pgrep -f "sleep $sleeping" >/dev/null
  must "nothing is left" nothing_left "$project"
}

signal_in_step() { # LINE
  [[ -z $SIGNALLED && $1 == *'[slow] the step lasts' ]] || return 0
  SIGNALLED=yes
  kill -s "$SIGNAL" "$MAVEN"
}

write_workflow() { # FOLDER NUMBER
  mkdir -p .github/workflows
  cat >.github/workflows/ci.yml <<YAML
on: push
jobs:
  first:
    runs-on: ubuntu-latest
    outputs: {said: "\${{ steps.s.outputs.said }}"}
    steps:
      - {id: s, run: echo once >>$1/first; echo said=kept >>\$GITHUB_OUTPUT}
  slow:
    needs: first
    runs-on: ubuntu-latest
    services:
      db: {image: $BASE_IMAGE, command: sleep infinity, options: --init}
    steps:
      - run: |
          test "\${{ needs.first.outputs.said }}" = kept
          test ! -e $1/go || exit 0
          setsid sleep $2 >/dev/null 2>&1 &
          echo "the step lasts"
          sleep $2
      - {if: always(), run: touch $1/always}
      - {if: cancelled(), run: touch $1/cancelled}
      - run: test -e $1/go || touch $1/never
  after:
    needs: slow
    runs-on: ubuntu-latest
    steps: [{run: touch $1/after}]
YAML
}
