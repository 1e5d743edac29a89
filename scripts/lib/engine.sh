# shellcheck shell=bash
# Provides a container engine and the example's base image. Sourced by scripts/demo and scripts/test.
#
#   require_engine      an engine answers when this returns; on Debian and Ubuntu, as root, it is installed and started
#   require_base_image  the engine has debian:bookworm-slim when this returns, from a registry or built from Debian packages
#   require_browser     chromium is on the PATH (or PAWS_CHROMIUM names one) when this returns, for the tests of pages
#   require_registry    docker-registry is on the PATH when this returns, for the tests that pull
#
# All return at once when there is nothing to do. What they leave behind is the engine and the image (and, under target/, the registry).
# An engine that this script started outlives it: its output goes to $PAWS_ENGINE_LOG, never to the caller's terminal
# or pipe, which a CI job would otherwise wait on for ever.

PAWS_BASE_IMAGE=debian:bookworm-slim
PAWS_ENGINE_LOG=${PAWS_ENGINE_LOG:-/var/log/dockerd.log}
PAWS_ENGINE_WAIT=${PAWS_ENGINE_WAIT:-60}   # seconds for the engine's first answer
PAWS_PULL_WAIT=${PAWS_PULL_WAIT:-20}       # seconds for a pull before the image is built here instead

# Without a locale Java cannot name every file of a build context; where there is no timeout command, nothing is cut short.
export LC_ALL=${LC_ALL:-C.UTF-8}
command -v timeout >/dev/null || timeout() { shift; "$@"; }

say()  { printf '==> %s\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

require_commands() {
  local command
  for command in "$@"; do
    command -v "$command" >/dev/null || fail "$command is not on the PATH. Needed: a JDK 17 or newer, and Maven 3.8.1 or newer
       (Debian and Ubuntu: apt-get install openjdk-17-jdk-headless maven)"
  done
}

engine_answers() {
  command -v docker >/dev/null && timeout 10 docker version --format '{{.Server.Version}}' >/dev/null 2>&1
}

require_engine() {
  engine_answers && return
  local default=unix:///var/run/docker.sock
  if [[ -n ${DOCKER_HOST:-} && $DOCKER_HOST != "$default" ]] && command -v docker >/dev/null; then
    fail "no engine answers at DOCKER_HOST=$DOCKER_HOST: start it, or unset DOCKER_HOST to use a local one"
  fi
  if ! is_debian; then
    fail "no container engine answers. Install Docker Engine 20.10 or newer with its command line
       (https://docs.docker.com/engine/install/), start it, and check it with: docker version"
  fi
  if ((EUID != 0)); then
    fail "no container engine answers, or this user may not talk to it. As root, type:
         apt-get install docker.io iptables && usermod -aG docker ${USER:-\$USER}
       then log in again and check with: docker version"
  fi
  [[ -z ${DOCKER_HOST:-} || $DOCKER_HOST == "$default" ]] \
    || fail "DOCKER_HOST=$DOCKER_HOST and there is no docker command to reach it with: apt-get install docker.io"
  install_engine
  start_engine
}

is_debian() {
  [[ -r /etc/os-release ]] && (
    # shellcheck source=/dev/null
    . /etc/os-release
    [[ " ${ID:-} ${ID_LIKE:-} " == *" debian "* ]]
  )
}

install_packages() {
  say "installing $*"
  local log
  log=$(mktemp)
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
    </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "apt-get could not install $*"
  fi
  rm -f "$log"
}

install_engine() {
  if ! command -v dockerd >/dev/null || ! command -v iptables >/dev/null; then
    install_packages docker.io iptables
  fi
  # From Debian 13 on the command line is a package of its own, which docker.io only recommends.
  command -v docker >/dev/null || install_packages docker-cli
}

start_engine() {
  local pid=""
  engine_answers && return   # where systemd runs, installing the package has started it
  if [[ -d /run/systemd/system ]]; then
    say "starting the engine (systemctl start docker)"
    systemctl start docker || fail "systemctl could not start docker: see journalctl -u docker"
  elif ! pgrep -x dockerd >/dev/null 2>&1; then
    say "starting the engine (dockerd, log in $PAWS_ENGINE_LOG)"
    detached dockerd >>"$PAWS_ENGINE_LOG" 2>&1 </dev/null &
    pid=$!
    disown
  fi
  local deadline=$((SECONDS + PAWS_ENGINE_WAIT))
  until engine_answers; do
    if ((SECONDS >= deadline)) || { [[ -n $pid ]] && ! kill -0 "$pid" 2>/dev/null; }; then
      tail -n 20 "$PAWS_ENGINE_LOG" >&2 2>/dev/null || true
      fail "the engine ended or did not answer within $PAWS_ENGINE_WAIT s; its last lines are above"
    fi
    sleep 0.2
  done
}

# Becomes a command that holds none of the caller's descriptors, terminal or process group.
detached() {
  local fd
  for fd in /proc/self/fd/*; do
    fd=${fd##*/}
    ((fd <= 2)) || eval "exec $fd>&-"
  done
  exec setsid "$@"
}

require_base_image() {
  docker image inspect "$PAWS_BASE_IMAGE" >/dev/null 2>&1 && return
  say "pulling $PAWS_BASE_IMAGE"
  timeout "$PAWS_PULL_WAIT" docker pull --quiet "$PAWS_BASE_IMAGE" >/dev/null 2>&1 && return
  say "no registry answers: building $PAWS_BASE_IMAGE from Debian's packages"
  { is_debian && ((EUID == 0)); } \
    || fail "$PAWS_BASE_IMAGE is missing and no registry answers. Provide it: docker pull or docker load $PAWS_BASE_IMAGE"
  command -v mmdebstrap >/dev/null || install_packages mmdebstrap debian-archive-keyring
  local tar
  tar=$(mktemp --suffix=.tar)
  if ! mmdebstrap --quiet --variant=minbase --include=ca-certificates \
      --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
      --dpkgopt='path-exclude=/usr/share/locale/*' bookworm "$tar" \
    || ! docker import --change 'CMD ["bash"]' "$tar" "$PAWS_BASE_IMAGE" >/dev/null; then
    rm -f "$tar"
    fail "could not build $PAWS_BASE_IMAGE"
  fi
  rm -f "$tar"
}

require_registry() {
  command -v docker-registry >/dev/null && return
  # Unpacked and not installed: the package would start a service on port 5000.
  local tools=$PWD/target/tools
  if [[ ! -x $tools/usr/bin/docker-registry ]]; then
    say "fetching docker-registry into target/tools"
    mkdir -p "$tools"
    if ! is_debian || ! (
      cd "$tools"
      { apt-get download -qq docker-registry || { apt-get update -qq && apt-get download -qq docker-registry; }; } \
        && dpkg -x docker-registry_*.deb .
    ) </dev/null >/dev/null 2>&1; then
      fail "docker-registry could not be fetched; the tests that pull from a registry need it on the PATH"
    fi
  fi
  export PATH=$tools/usr/bin:$PATH
}

require_browser() {
  command -v "${PAWS_CHROMIUM:-chromium}" >/dev/null && return
  [[ -z ${PAWS_CHROMIUM:-} ]] || fail "PAWS_CHROMIUM=$PAWS_CHROMIUM is not there"
  { is_debian && ((EUID == 0)); } \
    || fail "chromium is not on the PATH; the tests of pages need it. Install it, or name one with PAWS_CHROMIUM=/path/to/chromium"
  install_packages chromium
  command -v chromium >/dev/null || fail "the package chromium brought no chromium; name a browser with PAWS_CHROMIUM"
}
