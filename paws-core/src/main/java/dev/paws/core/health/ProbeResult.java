package dev.paws.core.health;

import dev.paws.core.engine.ExecResult;
import java.util.Optional;

/**
 * How one probe of a container ended.
 *
 * @param source what was probed
 * @param state what it shows
 * @param exitCode the exit code of a health check; empty if it has none
 * @param output what the check wrote, or what is missing; empty if nothing
 * @param problem why the container could not be probed in the usual way; empty if it could. Such a
 *     probe may still have passed by another way
 */
public record ProbeResult(
    Source source, State state, Optional<Integer> exitCode, String output, String problem) {
  /** What a probe shows. */
  public enum State {
    PASSED,
    FAILED,
    /** Nothing about the container: it could not be probed, for a reason that is not its own. */
    UNKNOWN
  }

  /** Returns the result of a health check that Paws ran in the container. */
  public static ProbeResult of(ExecResult result) {
    return new ProbeResult(
        Source.OWN_PROBE,
        result.succeeded() ? State.PASSED : State.FAILED,
        result.timedOut() ? Optional.empty() : Optional.of(result.exitCode()),
        result.output(),
        "");
  }

  /** Returns the result of a look at the container from outside. */
  public static ProbeResult fromOutside(State state, String output, String problem) {
    return new ProbeResult(Source.ENDPOINT, state, Optional.empty(), output, problem);
  }

  boolean passed() {
    return state == State.PASSED;
  }
}
