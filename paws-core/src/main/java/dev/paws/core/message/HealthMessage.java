package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about the health of an environment ({@code PAWS-H…}). */
public enum HealthMessage implements Message {
  /** Arguments: the project, a line for each cause, the command that shows clusters. */
  NOT_HEALTHY(
      1,
      "{0} is not healthy: {1}",
      "healthy services, and clusters that do their work",
      "mend the first cause above, which others may follow from; see clusters with mvn paws:inspect, or only report with -Dpaws.failOnUnhealthy=false"),
  /** Arguments: the project, how many seconds, a line for each cause. */
  NOT_HEALTHY_IN_TIME(
      2,
      "{0} is not healthy after {1} s: {2}",
      "healthy services, and clusters that do their work",
      "mend the first cause above, or wait longer with -Dpaws.timeout=SECONDS"),
  /** Arguments: the project. */
  NOTHING_RUNS(
      3,
      "{0} has no container, so there is nothing to check",
      "an environment that is up",
      "bring it up with mvn paws:up"),
  /** Arguments: the file, the reason. */
  RESULTS_NOT_WRITTEN(
      4,
      Level.WARNING,
      "the results of the health checks cannot be written to {0}: {1}",
      "a folder that this user can write",
      "correct the permissions of that folder"),
  /** Arguments: the project, how many seconds, a line for each cause. */
  WAIT_INTERRUPTED(
      5,
      "the wait for {0} was interrupted after {1} s: {2}",
      "a wait that lasts until all is healthy, or paws.timeout",
      "run it again");

  private final Wording wording;

  HealthMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  HealthMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('H', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
