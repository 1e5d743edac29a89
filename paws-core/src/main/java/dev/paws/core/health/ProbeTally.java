package dev.paws.core.health;

import dev.paws.core.engine.ExecResult;
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
    Optional<ExecResult> last,
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

  ProbeTally and(ExecResult result, Duration duration) {
    return new ProbeTally(
        passed || result.succeeded(),
        failed + (result.succeeded() ? 0 : 1),
        Optional.of(result),
        Optional.of(duration),
        "");
  }

  ProbeTally impossible(String reason) {
    return new ProbeTally(passed, failed, last, took, reason);
  }

  String output() {
    return last.map(ExecResult::output).orElse("");
  }

  Evidence evidence() {
    return new Evidence(
        Source.OWN_PROBE,
        last.filter(result -> !result.timedOut()).map(result -> Exit.withCode(result.exitCode())),
        failed + (passed ? 1 : 0),
        took,
        output(),
        problem);
  }
}
