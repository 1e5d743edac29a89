# shellcheck shell=bash
# Things of others beside ours, under names that we want: they are as they were, whatever up and down do.

KINDS=(container network volume container-of-another network-of-another volume-in-use attached external-network external-volume)
F=paws-faults-foreign       # ours
O=paws-faults-other         # another project

fault_foreign() { # COUNT
  ABOUT="foreign resources (same names without labels: container, network, volume; labels of another project: container, network; a volume in use by another container; a container attached to our network; an external network, an external volume): untouched by \`up\`, \`down\` and a failing \`up\`"
  local n kind
  for ((n = 0; n < $1; n++)); do
    kind=${KINDS[n % 9]}
    foreign_clean
    try "$n-$kind" untouched "$kind" "$(project_folder "$n-$kind")"
  done
  foreign_clean
}

foreign_clean() {
  remove $F
  remove $O
  docker_ rm -fv $F-web-1 $F-stranger >/dev/null 2>&1 || true
  docker_ network rm ${F}_default $F-outside >/dev/null 2>&1 || true
  docker_ volume rm -f ${F}_data $F-outside >/dev/null 2>&1 || true
}

untouched() { # KIND FOLDER
  cd "$2"
  write_foreign
  "have_${1//-/_}" >/dev/null
  local before after
  before=$(seen)
  printf 'before:\n%s\n' "$before"
  # Whether each succeeds is another matter: a name that is taken is an error of preflight.
  maven_to up.log "$PAWS:up" || true
  after=$(seen)
  must "up left it alone" same "$before" "$after"
  maven_to down.log "$PAWS:down" -Dpaws.volumes=true -Dpaws.removeOrphans=true || true
  after=$(seen)
  must "down left it alone" same "$before" "$after"
  must "no stack trace" speaks_plainly up.log
  must "no stack trace" speaks_plainly down.log
}

same() { [[ $1 == "$2" ]] || { diff <(echo "$1") <(echo "$2"); return 1; }; }

# The foreign things, with all that would show that somebody touched them.
seen() {
  local id
  for id in $(cat foreign-containers 2>/dev/null); do
    docker_ inspect --format '{{.Name}} {{.Id}} {{.State.Status}} {{.State.StartedAt}} {{.RestartCount}} {{json .Config.Labels}}' "$id" 2>&1
  done
  for id in $(cat foreign-networks 2>/dev/null); do
    docker_ network inspect --format '{{.Name}} {{.Id}} {{.Created}} {{json .Labels}}' "$id" 2>&1
  done
  for id in $(cat foreign-volumes 2>/dev/null); do
    docker_ volume inspect --format '{{.Name}} {{.CreatedAt}} {{json .Labels}}' "$id" 2>&1
    docker_ run --rm --network none -v "$id:/v:ro" "$BASE_IMAGE" sh -c 'cat /v/mark' 2>&1
  done
}

foreign_volume() { # NAME OPTIONS...
  local name=$1
  shift
  docker_ volume create "$@" "$name"
  docker_ run --rm --network none -v "$name:/v" "$BASE_IMAGE" sh -c 'echo theirs >/v/mark'
  echo "$name" >>foreign-volumes
}

have_container() { docker_ create --name $F-web-1 "$BASE_IMAGE" true >foreign-containers; }

have_network() { docker_ network create ${F}_default >foreign-networks; }

have_volume() { foreign_volume ${F}_data; }

have_container_of_another() {
  docker_ run -d --init --name $F-web-1 --label com.docker.compose.project=$O --label com.docker.compose.service=web \
    "$BASE_IMAGE" sleep infinity >foreign-containers
}

have_network_of_another() {
  docker_ network create --label com.docker.compose.project=$O --label com.docker.compose.network=default ${F}_default >foreign-networks
}

have_volume_in_use() {
  foreign_volume ${F}_data --label com.docker.compose.project=$F --label com.docker.compose.volume=data
  docker_ run -d --init --name $F-stranger -v ${F}_data:/v "$BASE_IMAGE" sleep infinity >foreign-containers
}

# It stands on our network, which must then stay, and it with it.
have_attached() {
  docker_ network create --label com.docker.compose.project=$F --label com.docker.compose.network=default ${F}_default >foreign-networks
  docker_ run -d --init --name $F-stranger --network ${F}_default "$BASE_IMAGE" sleep infinity >foreign-containers
}

have_external_network() {
  docker_ network create $F-outside >foreign-networks
  sed -i "s|^networks:.*||" compose.yaml
  printf 'networks: {default: {external: true, name: %s-outside}}\n' $F >>compose.yaml
}

have_external_volume() {
  foreign_volume $F-outside
  sed -i "s|^volumes: .*|volumes: {data: {external: true, name: $F-outside}}|" compose.yaml
}

write_foreign() {
  cat >compose.yaml <<YAML
name: $F
services:
  web:
    image: $BASE_IMAGE
    init: true
    command: [sleep, infinity]
    volumes: ["data:/data"]
volumes: {data: }
YAML
}
