# shellcheck shell=bash
# Services that look ready and are not, and services that look broken and are not.

R=paws-faults-readiness
SITUATIONS=(crashes temporary exhausted hopeless)

fault_readiness() { # COUNT
  ABOUT="readiness: an \`on-failure\` migration that succeeds at its fifth try beside a service that crashes until its database is there (both succeed); a check that passes on the temporary server of an entrypoint script, started in six ways (does not count); \`on-failure:2\` used up (fails, in less than 45 s); a service that crashes for ever (fails, in less than 120 s)"
  local n
  for ((n = 0; n < $1; n++)); do
    try "$n-${SITUATIONS[n % 4]}" judged "${SITUATIONS[n % 4]}" "$(project_folder "$n")" $((n / 4))
    remove $R
  done
}

judged() { # SITUATION FOLDER ROUND
  cd "$2"
  BEGAN_UP=$SECONDS
  "situation_$1" "$3"
  must "no stack trace" speaks_plainly up.log
  must "down succeeds" maven_to down.log "$PAWS:down" -Dpaws.volumes=true
  must "nothing is left" nothing_left $R
}

situation_crashes() { # ROUND: seconds more that the database takes
  cat >compose.yaml <<YAML
name: $R
services:
  migration:
    image: $BASE_IMAGE
    restart: on-failure
    command: [sh, -c, "echo try >>/data/tries; test \$\$(wc -l </data/tries) -ge 5"]
    volumes: ["data:/data"]
  db:
    image: $BASE_IMAGE
    init: true
    command: [sh, -c, "sleep $((3 + $1)); touch /data/db; exec sleep infinity"]
    healthcheck: {test: ["CMD", "test", "-e", "/data/db"], interval: 1s, retries: 60}
    volumes: ["data:/data"]
  web:
    image: $BASE_IMAGE
    init: true
    restart: unless-stopped
    command: [sh, -c, "test -e /data/db || exit 1; exec sleep infinity"]
    volumes: ["data:/data"]
  after:
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    depends_on: {migration: {condition: service_completed_successfully}}
volumes: {data: }
YAML
  must "up succeeds" maven_to up.log "$PAWS:up" -Dpaws.settle=1
  must "the migration was tried five times" test "$(docker_ exec $R-db-1 sh -c 'wc -l </data/tries')" = 5
  must "the migration succeeded" test "$(docker_ inspect --format '{{.State.Status}} {{.State.ExitCode}} {{.RestartCount}}' $R-migration-1)" = "exited 0 4"
  must "the service had crashed, and runs" test "$(docker_ inspect --format '{{.State.Status}} {{gt .RestartCount 0}}' $R-web-1)" = "running true"
}

situation_temporary() { # ROUND: seconds more that the preparation takes
  local launcher
  printf '#!/bin/sh\ntouch /tmp/up\nsleep %s\nrm /tmp/up\nsleep 1\nexec "$@"\n' $((2 + $1)) >entrypoint
  cp entrypoint entrypoint.sh
  chmod +x entrypoint entrypoint.sh
  cat >compose.yaml <<YAML
name: $R
x-server: &server
  image: $BASE_IMAGE
  volumes: ["./entrypoint:/entrypoint:ro", "./entrypoint.sh:/entrypoint.sh:ro"]
  healthcheck: {test: ["CMD", "test", "-e", "/tmp/up"], interval: $((6 + $1))s}
  command: [sh, -c, "touch /tmp/up; touch /tmp/real; while :; do sleep 1; done"]
  stop_grace_period: 0s
services:
  suffix: {<<: *server, entrypoint: [/entrypoint.sh]}
  no-suffix: {<<: *server, entrypoint: [/entrypoint]}
  by-bash: {<<: *server, entrypoint: [bash, /entrypoint]}
  init: {<<: *server, entrypoint: [/entrypoint], init: true}
  inline: {<<: *server, entrypoint: [sh, -c, ". /entrypoint", sh]}
  nested: {<<: *server, entrypoint: [sh, -c, "/entrypoint \"\$\$@\"", sh]}
YAML
  must "up succeeds" maven_to up.log "$PAWS:up"
  for launcher in suffix no-suffix by-bash init inline nested; do
    must "$launcher is the real server" docker_ exec "$R-$launcher-1" test -e /tmp/real
  done
}

situation_exhausted() { # ROUND
  printf 'name: %s\nservices: {web: {image: %s, restart: "on-failure:2", command: [sh, -c, "exit %s"]}}\n' $R "$BASE_IMAGE" $((1 + $1)) >compose.yaml
  must "up fails" not maven_to up.log "$PAWS:up"
  must "it fails soon" test $((SECONDS - BEGAN_UP)) -lt 45
}

situation_hopeless() { # ROUND
  printf 'name: %s\nservices: {web: {image: %s, restart: unless-stopped, command: [sh, -c, "exit %s"]}}\n' $R "$BASE_IMAGE" $((1 + $1)) >compose.yaml
  must "up fails" not maven_to up.log "$PAWS:up"
  must "it fails long before its timeout" test $((SECONDS - BEGAN_UP)) -lt 120
}
