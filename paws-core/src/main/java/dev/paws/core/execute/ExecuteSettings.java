package dev.paws.core.execute;

import dev.paws.core.health.ReadinessSettings;
import java.time.Duration;

/**
 * How a plan is carried out.
 *
 * @param timeout the one deadline for everything, from the start of the run
 * @param already how much of it, and of each time that is told, was spent before this run
 * @param parallel how many creating and starting calls run at once
 * @param probes how many own probes run at once
 * @param goOn whether steps behind a failed one are still tried, as on the way down
 * @param logLines how many of a failed container's last log lines are told
 */
public record ExecuteSettings(
    Duration timeout,
    Duration already,
    int parallel,
    int probes,
    boolean goOn,
    int logLines,
    ReadinessSettings watch) {

  /** For the way up: stops at the first failure. */
  public static ExecuteSettings up(Duration timeout, int cpus, ReadinessSettings watch) {
    return new ExecuteSettings(
        timeout, Duration.ZERO, Math.max(4, cpus), Math.max(2, cpus), false, 20, watch);
  }

  /** For the way down: does what can be done, whatever fails. */
  public static ExecuteSettings down(Duration timeout, ReadinessSettings watch) {
    return new ExecuteSettings(timeout, Duration.ZERO, 16, 1, true, 0, watch);
  }

  /** The same where some time was spent before. */
  public ExecuteSettings after(Duration spent) {
    return new ExecuteSettings(timeout, spent, parallel, probes, goOn, logLines, watch);
  }
}
