package dev.paws.core.execute;

import dev.paws.core.health.ReadinessSettings;
import java.time.Duration;

/**
 * How to carry out a plan.
 *
 * @param timeout the deadline for everything, from the start of the run
 * @param already how much of the deadline was spent before this run; reported times include it
 * @param parallel how many creating and starting calls may run at a time
 * @param probes how many of our own probes may run at a time
 * @param goOn whether to try steps after a failed one, as a teardown does
 * @param logLines how many of a failed container's last log lines to report
 */
public record ExecuteSettings(
    Duration timeout,
    Duration already,
    int parallel,
    int probes,
    boolean goOn,
    int logLines,
    ReadinessSettings watch) {

  /** Returns the settings to bring up: stop at the first failure. */
  public static ExecuteSettings up(Duration timeout, int cpus, ReadinessSettings watch) {
    return new ExecuteSettings(
        timeout, Duration.ZERO, Math.max(4, cpus), Math.max(2, cpus), false, 20, watch);
  }

  /** Returns the settings to take down: do everything that can be done, despite failures. */
  public static ExecuteSettings down(Duration timeout, ReadinessSettings watch) {
    return new ExecuteSettings(timeout, Duration.ZERO, 16, 1, true, 0, watch);
  }

  /** Returns these settings with the time that was spent before the run. */
  public ExecuteSettings after(Duration spent) {
    return new ExecuteSettings(timeout, spent, parallel, probes, goOn, logLines, watch);
  }
}
