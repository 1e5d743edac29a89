# shellcheck shell=bash
# Finds the Docker Compose that the suite compares with: version 2.26, which compose-go 2.4.8 is built into on Debian.
#
#   find_peer      PAWS_PEER_COMPOSE is exported when this returns, or it returns 1 and has said so
#
# Looked at in this order: what PAWS_PEER_COMPOSE names already, the places of Docker's plugins, and Debian's package, which is
# downloaded with this machine's own apt sources (as root or not: into a cache below target/) and unpacked, not installed.

PAWS_PEER_VERSION=2.26
PAWS_PEER_SUITE=${PAWS_PEER_SUITE:-trixie}

is_peer() {
  [[ -x $1 && $("$1" version --short 2>/dev/null) == "$PAWS_PEER_VERSION".* ]]
}

find_peer() {
  local candidate
  for candidate in "${PAWS_PEER_COMPOSE:-}" {"$HOME/.docker",/usr/libexec/docker,/usr/lib/docker,/usr/local/lib/docker}/cli-plugins/docker-compose \
    "$(command -v docker-compose || true)"; do
    if is_peer "$candidate"; then
      export PAWS_PEER_COMPOSE=$candidate
      return
    fi
  done
  candidate=$(download_peer) && is_peer "$candidate" && export PAWS_PEER_COMPOSE=$candidate && return
  unset PAWS_PEER_COMPOSE
  cat >&2 <<TEXT
==> WARNING: no Docker Compose $PAWS_PEER_VERSION is here and none could be fetched.
==>          Random projects are NOT compared, the recorded cases only with the recorded answers.
==>          To compare: PAWS_PEER_COMPOSE=/path/to/docker-compose (version $PAWS_PEER_VERSION) in front of this command.
TEXT
  return 1
}

# Prints where the binary of Debian's package is.
download_peer() {
  local cache=$PWD/target/peer sources=/etc/apt/sources.list.d/debian.sources options
  local binary=$cache/root/usr/libexec/docker/cli-plugins/docker-compose
  [[ -x $binary ]] && { printf '%s\n' "$binary"; return; }
  [[ -r $sources ]] && command -v apt-get dpkg-deb >/dev/null || return 1
  mkdir -p "$cache"/{lists/partial,archives/partial,parts,root}
  # the first stanza of this machine's sources is its archive; of that, the release that has the package
  sed '/^$/,$d' "$sources" | sed "s/^Suites:.*/Suites: $PAWS_PEER_SUITE/" >"$cache/parts/peer.sources"
  options=(-qq -o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$cache/parts" -o "Dir::State::lists=$cache/lists"
    -o "Dir::Cache::archives=$cache/archives" -o "Dir::Cache::pkgcache=" -o "Dir::Cache::srcpkgcache="
    -o "APT::Sandbox::User=root")
  (
    cd "$cache" && timeout 300 apt-get "${options[@]}" update && timeout 300 apt-get "${options[@]}" download docker-compose \
      && dpkg-deb -x docker-compose_*.deb root
  ) >&2 || return 1
  printf '%s\n' "$binary"
}
