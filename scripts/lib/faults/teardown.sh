# shellcheck shell=bash
# What goes down at the end of a build, and what stays: resources of others, spoiled files, a person's stack, anonymous volumes.
# shellcheck source=scripts/lib/faults/poms.sh
. "$ROOT/scripts/lib/faults/poms.sh"

CASES=(external gone found anonymous renamed invalid external-end gone-end found-changed anonymous-end renamed-end invalid-end)
CASES+=(external-interrupted gone-interrupted found-interrupted anonymous-interrupted renamed-interrupted invalid-interrupted
  found-replacing found-replacing-forced)
T=paws-faults-teardown

fault_teardown() { # COUNT
  ABOUT="ends of a build (\`down\`, none bound, SIGTERM) with \`paws.volumes=true\` and: external networks and volumes that carry the project's labels; Compose files gone, renamed or invalid by then; a stack that a person brought up, the same or changed; anonymous volumes; SIGTERM, once and twice, while a person's container is stopped to be replaced: what the build created is gone, all else is as it was, and runs"
  local n
  for ((n = 0; n < $1; n++)); do
    try "$n-${CASES[n % 20]}" torn_down "${CASES[n % 20]}" "$(project_folder "$n-${CASES[n % 20]}")"
    teardown_clean
  done
}

teardown_clean() {
  remove $T
  remove $T-other
  docker_ network rm ${T}_outside >/dev/null 2>&1 || true
  docker_ volume rm -f ${T}_outside >/dev/null 2>&1 || true
  docker_ volume ls -q --filter label=dev.paws.anonymous=$T | xargs -r docker volume rm >/dev/null 2>&1 || true
}

torn_down() { # CASE FOLDER
  local kind=${1%%-*} ending=${1#*-}
  cd "$2"
  ENDING=$ending SPOIL=true
  write_torn
  "begin_$kind"
  write_teardown_build
  if [[ $ending == replacing* ]]; then
    must "the build fails" not hurt_maven log terminate_while_it_stops verify
    touch seen
  elif [[ $ending == interrupted ]]; then
    must "the build fails" not hurt_maven log look_and_terminate verify
  else
    must "the build succeeds" hurt_maven log look_and_terminate verify
  fi
  [[ $ending == replacing* ]] || must "the environment was up" test -s seen
  must "no stack trace" speaks_plainly log
  "end_$kind"
}

# Keeps what is mounted while the tests go on.
look_and_terminate() { # LINE
  [[ $1 == *'the tests go on'* ]] || return 0
  docker_ ps -q --filter label=com.docker.compose.project=$T | xargs -r docker inspect \
    --format '{{range .Mounts}}{{.Name}}{{"\n"}}{{end}}' >seen || true
  [[ $ENDING != interrupted ]] || kill -s TERM "$MAVEN"
}

# The person's container takes some seconds to end: the build is interrupted meanwhile.
terminate_while_it_stops() { # LINE
  [[ $1 == *"begins: stop container $T-web-1"* ]] || return 0
  sleep 1
  kill -s TERM "$MAVEN"
  [[ $ENDING != *forced ]] || { sleep 1; kill -s TERM "$MAVEN" 2>/dev/null || true; }
}

begin_external() {
  docker_ network create --label com.docker.compose.project=$T --label com.docker.compose.network=outside ${T}_outside
  docker_ volume create --label com.docker.compose.project=$T --label com.docker.compose.volume=outside ${T}_outside
  docker_ run --rm --network none -v ${T}_outside:/v "$BASE_IMAGE" sh -c 'echo theirs >/v/mark'
  cat >>compose.yaml <<YAML
networks: {outside: {external: true, name: ${T}_outside}}
YAML
  sed -i "s/^volumes: .*/volumes: {data: , outside: {external: true, name: ${T}_outside}}/; s/networks: \[default\]/networks: [default, outside]/; s/\"data:/\"outside:\/outside\", &/" compose.yaml
}

end_external() {
  must "no container is left" test -z "$(containers_of $T)"
  must "the external network is all that is left" test "$(docker_ network ls --filter label=com.docker.compose.project=$T --format '{{.Name}}')" = ${T}_outside
  must "the external volume is all that is left" test "$(volumes_of $T)" = ${T}_outside
  must "it has its data" test "$(docker_ run --rm --network none -v ${T}_outside:/v "$BASE_IMAGE" cat /v/mark)" = theirs
}

begin_gone() { SPOIL='new java.io.File("compose.yaml").delete()'; }
begin_renamed() { sed "s/^name: .*/name: $T-other/" compose.yaml >after.yaml; SPOIL='new java.io.File("after.yaml").renameTo(new java.io.File("compose.yaml"))'; }
begin_invalid() { printf 'services: [\n' >after.yaml; SPOIL='new java.io.File("after.yaml").renameTo(new java.io.File("compose.yaml"))'; }
end_gone() { must "nothing is left" nothing_left $T; }
end_renamed() { end_gone; must "nothing has the new name" nothing_left $T-other; }
end_invalid() { end_gone; }

# A person has brought up one of the services; the build adds another one.
begin_found() {
  [[ $ENDING != replacing* ]] || sed -i 's/command: .*/command: [sh, -c, "trap \x27sleep 4; exit 0\x27 TERM; while :; do sleep 0.2; done"]/; s/init: true/init: false/' compose.yaml
  must "up by hand succeeds" maven_to by-hand.log "$PAWS:up" -Dpaws.services=web
  docker_ exec $T-web-1 sh -c 'echo theirs >/data/mark'
  docker_ inspect --format '{{.Id}} {{.State.StartedAt}}' $T-web-1 >found
  [[ $ENDING != changed && $ENDING != replacing* ]] || sed -i 's/TURN: first/TURN: second/' compose.yaml
}

end_found() {
  if [[ $ENDING == replacing-forced ]] && ! docker_ ps -q --filter name=$T-web-1 | grep -q .; then
    must "the command that starts it is named" grep -q "docker start $T-web-1" log
    docker_ start $T-web-1
  fi
  must "the person's container runs, and no other" test "$(docker_ ps -a --filter label=com.docker.compose.project=$T --format '{{.Names}} {{.State}}')" = "$T-web-1 running"
  must "it has its data" test "$(docker_ exec $T-web-1 cat /data/mark)" = theirs
  [[ $ENDING == changed || $ENDING == replacing* ]] || must "nobody touched it" test "$(docker_ inspect --format '{{.Id}} {{.State.StartedAt}}' $T-web-1)" = "$(cat found)"
  must "down by hand succeeds" maven_to down.log "$PAWS:down" -Dpaws.volumes=true
  must "nothing is left" nothing_left $T
}

begin_anonymous() { sed -i 's/"data:/"\/anonymous", &/' compose.yaml; }

end_anonymous() {
  must "there were anonymous volumes" grep -qE '^[0-9a-f]{64}$' seen
  must "none of them is left" test -z "$(docker_ volume ls -q | grep -xFf <(grep . seen))"
  must "nothing is left" nothing_left $T
}

write_torn() {
  cat >compose.yaml <<YAML
name: $T
x-service: &service
  image: $BASE_IMAGE
  init: true
  command: [sleep, infinity]
services:
  web: {<<: *service, networks: [default], environment: {TURN: first}, volumes: ["data:/data"]}
  added: {<<: *service}
volumes: {data: }
YAML
}

write_teardown_build() {
  local goals="up down" wait=1500
  [[ $ENDING != end && $ENDING != interrupted && $ENDING != replacing* ]] || goals=up
  [[ $ENDING != interrupted ]] || wait=60000
  { pom_head teardown; echo '<build><plugins>'; pom_paws "$goals"
    pom_enforcer integration-test "<evaluateBeanshell><condition>System.out.println(\"the tests go on\"); $SPOIL; Thread.sleep($wait); true</condition></evaluateBeanshell>"
    echo '</plugins></build></project>'; } >pom.xml
}
