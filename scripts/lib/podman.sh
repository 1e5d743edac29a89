# shellcheck shell=bash
# Podman through its Docker-compatible socket: a small stack comes up, is seen, and goes without a trace. Sourced by scripts/test,
# after engine.sh and maven.sh.
#
#   verify_podman    on Debian and Ubuntu as root it installs Podman, and fails where it cannot; elsewhere it takes the Podman
#                    that is there, and says so where there is none
#
# Storage, networks and socket are its own, in a temporary folder: a Podman that is in use on this machine sees nothing of it.

verify_podman() {
  if ! command -v podman >/dev/null; then
    if ! { is_debian && ((EUID == 0)); }; then
      say "Podman is not tried: there is no podman command (Debian and Ubuntu as root: it is installed)"
      return
    fi
    install_packages podman crun runc netavark aardvark-dns
  fi
  say "Podman: a small stack up, status, down"
  # A process of its own, so that its trap is too.
  (podman_stack)
}

podman_stack() {
  local home
  home=$(mktemp -d /tmp/paws-podman.XXXXXX)
  podman_configure "$home"
  # shellcheck disable=SC2064 # The name now: at the end of the process there is no such variable any more.
  trap "podman_end '$home'" EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM

  docker save "$PAWS_BASE_IMAGE" | podman load --quiet >/dev/null
  detached podman system service --time=0 "unix://$home/podman.sock" >"$home/service.log" 2>&1 </dev/null &
  disown
  local patience=$((SECONDS + 20))
  until [[ -S $home/podman.sock ]]; do
    ((SECONDS < patience)) || { tail -n 20 "$home/service.log" >&2; fail "Podman's service did not start"; }
    sleep 0.1
  done

  cp scripts/lib/podman/compose.yaml "$home/compose.yaml"
  cd "$home"
  local goal=dev.paws:paws-maven-plugin:$PAWS_VERSION
  podman_goal "$goal:up" -Dpaws.settle=0 -Dpaws.outputFile=up.json
  podman_check up.json '"succeeded" : true' '"status" : "healthy"' '"status" : "completed"'
  podman_answers
  podman_goal "$goal:up" -Dpaws.settle=0 -Dpaws.services=db,web -Dpaws.outputFile=again.json
  ! grep -q '"operation" : "create' again.json || fail "Podman: the second up has created something"
  podman_goal "$goal:status" -Dpaws.outputFile=status.json
  podman_check status.json '"service_name" : "web"' '"state" : "running"'
  podman_goal "$goal:down" -Dpaws.volumes=true -Dpaws.outputFile=down.json
  podman_check down.json '"succeeded" : true'
  local left
  left=$(podman ps -aq; podman network ls -q --filter label=com.docker.compose.project; podman volume ls -q)
  [[ -z $left ]] || fail "Podman: something is left: $left"
}

podman_configure() {
  export CONTAINERS_CONF=$1/containers.conf CONTAINERS_STORAGE_CONF=$1/storage.conf
  cat >"$CONTAINERS_CONF" <<END
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
tmp_dir = "$1/tmp"
[network]
network_backend = "netavark"
network_config_dir = "$1/networks"
END
  cat >"$CONTAINERS_STORAGE_CONF" <<END
[storage]
driver = "overlay"
graphroot = "$1/storage"
runroot = "$1/run"
END
}

podman_goal() {
  maven -q "$@" -Dpaws.dockerHost="unix://$PWD/podman.sock" >goal.log 2>&1 || { cat goal.log >&2; fail "Podman: $1 failed"; }
}

# podman_check FILE TEXT...: the result holds all these texts.
podman_check() {
  local text
  for text in "${@:2}"; do
    grep -qF "$text" "$1" || { cat "$1" >&2; fail "Podman: $1 has no $text"; }
  done
}

podman_answers() {
  local host port answer
  host=$(sed -n 's/^paws\.web\.host=//p' target/paws/environment.properties)
  port=$(sed -n 's/^paws\.web\.port\.8080=//p' target/paws/environment.properties)
  answer=$(exec 3<>"/dev/tcp/$host/$port" && printf 'GET / HTTP/1.0\r\n\r\n' >&3 && cat <&3) || true
  [[ $answer == *"hello from podman"* ]] || fail "Podman: $host:$port does not answer"
}

podman_end() {
  local status=$? pid
  trap '' INT TERM
  podman rm -fa >/dev/null 2>&1 || true
  podman network prune -f >/dev/null 2>&1 || true
  podman volume prune -f >/dev/null 2>&1 || true
  podman rmi -fa >/dev/null 2>&1 || true
  # The service, and the monitors of commands that ran in containers, which Podman keeps for five minutes: all have the folder's
  # name, which nothing else has, on their command lines.
  for pid in $(pgrep -f -- "$1/"); do
    kill -9 "$pid" 2>/dev/null || true
  done
  umount "$1/storage/overlay" 2>/dev/null || true
  cd /
  rm -rf "$1"
  exit "$status"
}
