# shellcheck shell=bash
# What was reported once and is no interruption: builds and contexts, names, sockets, profiles, addresses, secrets, limits.
# Each is a test of its own; here all of them run in one go.

PROJECTS=up-files-networks-builds,up-builds-changed-context,up-names-without-locale,verify-skips-tests,up-service-of-profile
PROJECTS+=,diff-keeps-secrets,down-with-faulty-engine,down-keeps-external-resources,verify-without-its-files
TESTS=IgnoreRulesTest,PublishedHostTest,UnreachablePortsTest,FixedAddressTest,SecretNamesTest,ReplacedSaltTest,HostileInputTest
TESTS+=,DeafnessProofTest,EntrypointScriptTest,CrashTest,RemainsTest,StartTest,NotAnEngineTest

fault_reproductions() { # COUNT
  ABOUT="builds with stages that nothing needs, changed contexts, names without a locale, skipped tests, services of a profile, fixed addresses, secrets, seals and limits: the tests of what was reported once"
  local n kind
  for ((n = 0; n < $1; n++)); do
    kind=$( ((n % 2)) && echo tests || echo projects)
    try "$n-$kind" "reproduced_$kind"
  done
}

reproduced() { # MAVEN...
  (cd "$ROOT" && env -u MAVEN_OPTS mvn -B -Pquick ${PAWS_FAULTS_OFFLINE:+-o} verify -Djacoco.skip -Dmaven.javadoc.skip \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false "$@")
}

reproduced_projects() { must "the projects pass" reproduced -Dinvoker.test=$PROJECTS -Dtest=None -Dit.test=None; }
reproduced_tests() { must "the tests pass" reproduced -Dinvoker.skip -Dtest=$TESTS -Dit.test=BuildKitIT,LifecycleIT; }
