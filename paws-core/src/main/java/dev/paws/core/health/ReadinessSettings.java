package dev.paws.core.health;

import java.time.Duration;

/**
 * Timing and limits for judging containers.
 *
 * @param settle how long a container without a health check must run without a crash
 * @param firstProbe how long after its start a container is first probed
 * @param slowestProbe the longest pause between two probes of one container
 * @param deathsOfALoop how many deaths of a container that the engine restarts count as a crash
 *     loop
 * @param loopPatience how long such deaths may go on while nothing else is still starting
 * @param startPatience how long a container that was started may still be shown as only created
 * @param engineProbes whether the engine runs health checks itself
 */
public record ReadinessSettings(
    Duration settle,
    Duration firstProbe,
    Duration slowestProbe,
    int deathsOfALoop,
    Duration loopPatience,
    Duration startPatience,
    boolean engineProbes) {
  /**
   * Returns the usual settings: 3 s to settle, probes after 100 ms and at least every second, 3
   * deaths within 30 s, 10 s for a start to have an effect.
   */
  public static ReadinessSettings standard(boolean engineProbes) {
    return new ReadinessSettings(
        Duration.ofSeconds(3),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        3,
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        engineProbes);
  }

  /** Returns these settings with another settle window. */
  public ReadinessSettings withSettle(Duration newSettle) {
    return new ReadinessSettings(
        newSettle,
        firstProbe,
        slowestProbe,
        deathsOfALoop,
        loopPatience,
        startPatience,
        engineProbes);
  }
}
