# shellcheck shell=bash
# Secrets by twelve ways into builds that succeed and builds that fail, at -X: none comes out.

ROUTES=(environment env_file dotenv build-argument url command label secret-file secret-variable health-output log registry)
P=paws-faults-canaries

fault_canaries() { # COUNT
  ABOUT="canary secrets by 12 routes (environment, env_file, \`.env\`, build argument, URL, command line, label, secret file, secret variable, health check output, log lines, registry login), searched in the console at \`-X\`, all files under \`target\`, our labels and exceptions: not found"
  local folder n
  folder=$(project_folder builds)
  (cd "$folder" && write_canaries && run_canaries) >"$FAULTS/canaries/run.log" 2>&1 || true
  for ((n = 0; n < $1; n++)); do
    try "$n-${ROUTES[n % 12]}" not_found "$folder" "${ROUTES[n % 12]}"
  done
  remove $P
  docker_ rmi -f $P-built >/dev/null 2>&1 || true
}

canary() { printf 'cAnArY-%s-%s' "$1" "$(cksum <<<"$1 of paws" | cut -c1-6)"; }

not_found() { # FOLDER ROUTE
  local value encoded where
  value=$(canary "$2")
  encoded=$(printf %s "$value" | base64)
  cd "$1"
  must "the builds ran" test "$(ls console | wc -l)" -ge 9
  must "the canary went its way" grep -rqF -- "$value" given
  where=$(grep -rlF -e "$value" -e "${encoded%%=*}" console target inspected || true)
  [[ -z $where ]] || grep -rnF -m 3 -e "$value" -e "${encoded%%=*}" $where | cut -c1-300
  must "it came out nowhere" test -z "$where"
}

# Each goal, with results wanted, in builds that go well and in builds that do not.
run_canaries() {
  local all=(-X -e -Dpaws.outputFile=target/result.json)
  export PAWS_CANARY_VARIABLE DOCKER_CONFIG=$PWD/docker
  PAWS_CANARY_VARIABLE=$(canary secret-variable)
  mkdir -p console inspected
  canary_maven validate "${all[@]}" "$PAWS:validate"
  canary_maven up "${all[@]}" "$PAWS:up"
  # What Paws itself writes on things: all labels but the user's own.
  docker_ inspect $P-web-1 --format '{{json .Config.Labels}}' | tr ',' '\n' | grep -E 'dev\.paws|com\.docker' >inspected/labels
  docker_ network inspect ${P}_default --format '{{json .Labels}}' >>inspected/labels
  docker_ volume inspect ${P}_data --format '{{json .Labels}}' >>inspected/labels
  canary_maven status "${all[@]}" "$PAWS:status"
  canary_maven status-json -X -Dpaws.format=json "$PAWS:status"
  # A service that shows all it has and is unhealthy; one that cannot start; one whose image cannot be pulled or built.
  canary_maven unhealthy "${all[@]}" "$PAWS:up" -Dpaws.profiles=unhealthy
  canary_maven command "${all[@]}" "$PAWS:up" -Dpaws.profiles=command
  canary_maven pull "${all[@]}" "$PAWS:up" -Dpaws.profiles=pull
  canary_maven build "${all[@]}" "$PAWS:up" -Dpaws.profiles=build
  canary_maven broken "${all[@]}" "$PAWS:up" -Dpaws.composeFiles=broken.yaml
  canary_maven down "${all[@]}" "$PAWS:down" -Dpaws.volumes=true
}

canary_maven() { # NAME ARGUMENTS...
  local name=$1
  shift
  maven_to "console/$name" "$@" || true
  mkdir -p "target/of-$name"
  [[ ! -f target/result.json ]] || mv target/result.json "target/of-$name/"
}

write_canaries() {
  local all
  mkdir -p docker given
  printf 'ENV_FILE_PASSWORD=%s\n' "$(canary env_file)" | tee given/env_file >app.env
  printf 'DOT_ENV_TOKEN=%s\n' "$(canary dotenv)" | tee given/dotenv >.env
  canary secret-file | tee given/secret-file >secret.txt
  printf '{"auths": {"localhost:9": {"auth": "%s"}}}\n' "$(printf 'me:%s' "$(canary registry)" | base64 -w0)" >docker/config.json
  canary registry >given/registry
  canary secret-variable >given/variable
  printf 'FROM %s\nARG BUILD_TOKEN\nRUN echo "building with $BUILD_TOKEN"; test "$FAIL" = no\n' "$BASE_IMAGE" >Dockerfile
  # Tells everything that it was given, as an application with debug output does.
  all='env; cat /run/secrets/*; tr "\\0" " " </proc/1/cmdline; echo "$0 $*"'
  cat >compose.yaml <<YAML
name: $P
x-given: &given
  image: $BASE_IMAGE
  init: true
  env_file: app.env
  environment:
    APP_PASSWORD: $(canary environment)
    DATABASE_URL: postgres://me:$(canary url)@db:5432/app
    FROM_DOT_ENV: \${DOT_ENV_TOKEN}
    LOG_SECRET: $(canary log)
    HEALTH_SECRET: $(canary health-output)
  labels: {admin.password: $(canary label)}
  secrets: [file, variable]
  command: [sh, -c, "sleep infinity", --password, "$(canary command)"]
services:
  web:
    <<: *given
    volumes: ["data:/data"]
  unhealthy:
    <<: *given
    profiles: [unhealthy]
    command: [sh, -c, '${all//\$/\$\$}; sleep infinity', --password, "$(canary command)"]
    healthcheck: {test: ["CMD-SHELL", 'env; cat /run/secrets/*; exit 1'], interval: 200ms, retries: 2}
  command:
    <<: *given
    profiles: [command]
    command: ["/no-such-program", --password, "$(canary command)"]
  pull:
    <<: *given
    profiles: [pull]
    image: localhost:9/paws/none:1
  build:
    profiles: [build]
    image: $P-built
    build: {context: ., network: none, args: {BUILD_TOKEN: $(canary build-argument)}}
volumes: {data: }
secrets:
  file: {file: secret.txt}
  variable: {environment: PAWS_CANARY_VARIABLE}
YAML
  # Mistakes beside secrets: what is told of them quotes what is wrong.
  sed -e 's/^    volumes: .*/    volumes: ["data"]\n    ports: ["'"$(canary environment)"'"]\n    mem_limit: '"$(canary url)"'/' compose.yaml >broken.yaml
  cp compose.yaml given/
}
