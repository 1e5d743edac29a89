package dev.paws.core.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One run of {@code up}.
 *
 * @param id unique among all runs
 * @param environment the environment's id
 * @param startedAt when it began
 * @param end how it ended: {@code succeeded}, {@code failed}, {@code timed_out}, {@code cancelled}
 * @param took how long it took altogether
 * @param ready how long each service took to become ready, from the start of the run; the slowest
 *     container of a service counts
 * @param steps what was done, in the order in which it began
 */
public record EnvironmentStart(
    String id,
    String environment,
    Instant startedAt,
    String end,
    Duration took,
    Map<String, Duration> ready,
    List<TimedStep> steps) {
  /** The end of a run in which all services became ready. */
  public static final String SUCCEEDED = "succeeded";

  public EnvironmentStart {
    ready = Map.copyOf(ready);
    steps = List.copyOf(steps);
  }

  /** Returns whether all services became ready. */
  public boolean succeeded() {
    return end.equals(SUCCEEDED);
  }

  /** Returns whether the run created or started anything. */
  public boolean changedSomething() {
    return !steps.isEmpty();
  }

  /**
   * A step of the run.
   *
   * @param id its number in the plan
   * @param kind what it is for
   * @param operation what was done, in words: {@code start container shop-db-1}
   * @param service the service that it was done for; empty if none
   * @param after the numbers of the steps that it had to wait for
   * @param began when it began, from the start of the run
   * @param ended when it ended, from the start of the run
   */
  public record TimedStep(
      int id,
      StepKind kind,
      String operation,
      String service,
      List<Integer> after,
      Duration began,
      Duration ended) {
    public TimedStep {
      after = List.copyOf(after);
    }
  }
}
