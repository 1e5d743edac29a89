# shellcheck shell=bash
# Programs of another Debian suite without installing them: packages and all that they need are unpacked below target/, and run with that
# folder's /usr in a mount namespace of their own; everything else is the machine's. Debian, as root. Sourced after engine.sh.
#
#   unpack_suite SUITE PACKAGE...   once; $PAWS_SUITE is the folder when this returns
#   with_suite COMMAND...           runs it with the /usr of $PAWS_SUITE

unpack_suite() {
  local suite=$1 work
  shift
  is_debian && ((EUID == 0)) || fail "another suite's packages are unpacked on Debian, as root only"
  PAWS_SUITE=$PWD/target/engines/$suite
  [[ -e $PAWS_SUITE/unpacked ]] && return
  say "fetching $* of $suite with all that they need"
  work=$PWD/target/engines/apt-$suite
  rm -rf "$PAWS_SUITE" "$work"
  mkdir -p "$PAWS_SUITE" "$work"/{lists/partial,archives/partial,parts}
  # the first stanza of this machine's sources is its archive
  sed '/^$/,$d' /etc/apt/sources.list.d/debian.sources | sed "s/^Suites:.*/Suites: $suite/" >"$work/parts/suite.sources"
  local options=(-qq -o "Dir::State::lists=$work/lists" -o "Dir::State::status=/dev/null" -o "Dir::Etc::sourcelist=/dev/null"
    -o "Dir::Etc::sourceparts=$work/parts" -o "Dir::Cache::archives=$work/archives" -o "Dir::Cache::pkgcache=" -o "Dir::Cache::srcpkgcache="
    -o "APT::Sandbox::User=root")
  timeout 300 apt-get "${options[@]}" update >&2 || fail "the package lists of $suite cannot be fetched"
  timeout 600 apt-get "${options[@]}" --no-install-recommends --download-only -y install "$@" >&2 || fail "packages of $suite cannot be fetched"
  local package
  for package in "$work"/archives/*.deb; do
    dpkg-deb -x "$package" "$PAWS_SUITE"
  done
  local name
  for name in iptables ip6tables; do # what update-alternatives would have done
    ln -sf "$name-nft" "$PAWS_SUITE/usr/sbin/$name"
    ln -sf "$name-nft-save" "$PAWS_SUITE/usr/sbin/$name-save"
    ln -sf "$name-nft-restore" "$PAWS_SUITE/usr/sbin/$name-restore"
  done
  rm -rf "$work"
  touch "$PAWS_SUITE/unpacked"
}

with_suite() {
  # shellcheck disable=SC2016
  unshare --mount --propagation slave bash -c 'mount --bind "$0/usr" /usr; exec "$@"' "$PAWS_SUITE" "$@"
}
