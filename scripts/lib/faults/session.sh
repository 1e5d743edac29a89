# shellcheck shell=bash
# Processes that are killed while they write a developer's session.

fault_session() { # COUNT
  ABOUT="two processes at once record transitions in one session and are killed with SIGKILL: the file is whole, and everything acknowledged is in it"
  local classes n
  rm -rf "$FAULTS/session"
  classes=$(harness_classes session SessionKills)
  for ((n = 0; n < $1; n++)); do
    try "$n-killed" java -cp "$classes" SessionKills kill "$FAULTS/session/project"
  done
}
