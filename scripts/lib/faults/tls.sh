# shellcheck shell=bash
# TLS that is set up wrongly. The socket is watched by the engine test TlsRefusalIT; this runs it and counts.

fault_tls() { # COUNT
  ABOUT="TLS set up wrongly (ca, cert, key missing; unreadable file; wrong ca; expired; wrong host; plaintext port): refused, no plaintext byte on the watched socket"
  local report=paws-adapters/target/failsafe-reports/TEST-dev.paws.docker.TlsRefusalIT.xml tests bad
  rm -f "$report"
  mvn -B ${PAWS_FAULTS_OFFLINE:+-o} ${PAWS_FAULTS_REPO:+-Dmaven.repo.local="$PAWS_FAULTS_REPO"} -pl paws-adapters -am verify \
    -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=TlsRefusalIT -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dinvoker.skip -Djacoco.skip -Dspotless.check.skip >"$FAULTS/tls/log" 2>&1 || true
  [[ -f $report ]] || { TRIES=$1; NOTE="the test did not run: $FAULTS/tls/log"; return; }
  tests=$(grep -c '<testcase' "$report")
  bad=$(grep -cE '<(failure|error|skipped)' "$report" || true)
  TRIES=$tests SURVIVED=$((tests - bad))
}
