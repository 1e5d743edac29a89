# shellcheck shell=bash
# Runs Maven as a user of the plugin that `mvn verify` has just built. Sourced by scripts/test.
#
#   use_built_plugin [ARGUMENT...]   from here on `maven` finds the plugin; the arguments are those that Maven was given before
#   maven ARGUMENT...                Maven in the current folder
#   run_id                           a few letters that no other checkout of this machine has
#
# The plugin is taken from where the invoker has installed it, what was downloaded before from Maven's own local repository.

use_built_plugin() {
  local outer=${HOME:-/root}/.m2/repository argument
  for argument in "$@"; do
    [[ $argument != -Dmaven.repo.local=* ]] || outer=${argument#*=}
  done
  PAWS_VERSION=$(sed -n '0,/<version>/s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml)
  local repository=$PWD/paws-maven-plugin/target/it-repo settings=$PWD/target/settings.xml
  [[ -d $repository/dev/paws/paws-maven-plugin/$PAWS_VERSION ]] \
    || fail "the plugin is not in $repository: mvn verify has not come to its integration tests"
  mkdir -p target
  sed "s|@localRepositoryUrl@|file://$outer|" src/it/settings.xml >"$settings"
  PAWS_MAVEN=(mvn -B -s "$settings" "-Dmaven.repo.local=$repository")
}

maven() { "${PAWS_MAVEN[@]}" "$@"; }

run_id() { printf '%s' "$PWD" | cksum | awk '{ printf "%x", $1 }'; }
