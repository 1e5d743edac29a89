# shellcheck shell=bash
# Finds the versions of Docker Compose that the suite compares with: 2.26, which compose-go 2.4.8 is built into on Debian, and 2.40.
#
#   find_peer 2.26      PAWS_PEER_COMPOSE is exported when this returns, or it returns 1 and has said so
#
# Looked at in this order: what PAWS_PEER_COMPOSE names already, the places of Docker's plugins, and Debian's package, which is
# downloaded with this machine's own apt sources (as root or not: into a cache below target/) and unpacked, not installed.

declare -A PAWS_PEER_SUITES=([2.26]=${PAWS_PEER_SUITE:-trixie} [2.40]=${PAWS_NEWER_PEER_SUITE:-sid})

is_peer() {
  [[ -x $1 && $("$1" version --short 2>/dev/null) == "$2"[.-]* ]]
}

find_peer() {
  local version=${1:-2.26} candidate
  for candidate in "${PAWS_PEER_COMPOSE:-}" {"$HOME/.docker",/usr/libexec/docker,/usr/lib/docker,/usr/local/lib/docker}/cli-plugins/docker-compose \
    "$(command -v docker-compose || true)"; do
    if is_peer "$candidate" "$version"; then
      export PAWS_PEER_COMPOSE=$candidate
      return
    fi
  done
  candidate=$(download_peer "$version") && is_peer "$candidate" "$version" && export PAWS_PEER_COMPOSE=$candidate && return
  unset PAWS_PEER_COMPOSE
  cat >&2 <<TEXT
==> WARNING: no Docker Compose $version is here and none could be fetched.
==>          Random projects are NOT compared with it, the recorded cases only with the recorded answers.
==>          To compare: PAWS_PEER_COMPOSE=/path/to/docker-compose (version $version) in front of this command.
TEXT
  return 1
}

# Prints where the binary of Debian's package is. Argument: the version.
download_peer() {
  local suite=${PAWS_PEER_SUITES[$1]} sources=/etc/apt/sources.list.d/debian.sources options
  local cache=$PWD/target/peer/$suite
  local binary=$cache/root/usr/libexec/docker/cli-plugins/docker-compose
  [[ -x $binary ]] && { printf '%s\n' "$binary"; return; }
  [[ -r $sources ]] && command -v apt-get dpkg-deb >/dev/null || return 1
  mkdir -p "$cache"/{lists/partial,archives/partial,parts,root}
  # the first stanza of this machine's sources is its archive; of that, the release that has the package
  sed '/^$/,$d' "$sources" | sed "s/^Suites:.*/Suites: $suite/" >"$cache/parts/peer.sources"
  options=(-qq -o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$cache/parts" -o "Dir::State::lists=$cache/lists"
    -o "Dir::Cache::archives=$cache/archives" -o "Dir::Cache::pkgcache=" -o "Dir::Cache::srcpkgcache="
    -o "APT::Sandbox::User=root")
  (
    cd "$cache" && timeout 300 apt-get "${options[@]}" update && timeout 300 apt-get "${options[@]}" download docker-compose \
      && dpkg-deb -x docker-compose_*.deb root
  ) >&2 || return 1
  printf '%s\n' "$binary"
}
