package dev.paws.core.health;

import java.time.Duration;
import java.util.Optional;

/**
 * What our own probes showed of the running process.
 *
 * @param passed whether one has passed
 * @param failed how many have failed
 * @param last the last probe that could be run, perhaps of an earlier process
 * @param took how long that probe took
 * @param problem why the last probe could not be run; empty if it could
 */
record ProbeTally(
    boolean passed,
    int failed,
    Optional<ProbeResult> last,
    Optional<Duration> took,
    String problem) {
  static final ProbeTally NONE = new ProbeTally(false, 0, Optional.empty(), Optional.empty(), "");

  /** Returns the tally of a new process. */
  ProbeTally anew() {
    return new ProbeTally(false, 0, last, took, problem);
  }

  /** Returns the tally after the process has ended: that it was healthy no longer counts. */
  ProbeTally ended() {
    return new ProbeTally(false, failed, last, took, problem);
  }

  ProbeTally and(ProbeResult result, Duration duration) {
    return new ProbeTally(
        passed || result.passed(),
        failed + (result.state() == ProbeResult.State.FAILED ? 1 : 0),
        Optional.of(result),
        Optional.of(duration),
        result.problem());
  }

  ProbeTally impossible(String reason) {
    return new ProbeTally(passed, failed, last, took, reason);
  }

  /** Returns whether the last probe showed nothing, for a reason that is not the container's. */
  boolean showsNothing() {
    return last.filter(result -> result.state() == ProbeResult.State.UNKNOWN).isPresent();
  }

  String output() {
    return last.map(ProbeResult::output).orElse("");
  }

  Evidence evidence() {
    return new Evidence(
        last.map(ProbeResult::source).orElse(Source.OWN_PROBE),
        last.flatMap(ProbeResult::exitCode).map(Exit::withCode),
        failed + (passed ? 1 : 0),
        took,
        output(),
        problem);
  }
}
