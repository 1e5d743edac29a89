package dev.paws.core.health;

import java.time.Duration;

/**
 * How containers are watched.
 *
 * @param settle how long a container without a health check must run without a crash
 * @param firstProbe how long after its start a container is first probed
 * @param slowestProbe the longest pause between two probes of one container
 * @param deathsOfALoop how many deaths of a container that the engine restarts may be a crash loop
 * @param loopPatience how long such deaths may go on while nothing else is still to come up
 * @param engineProbes whether the engine runs health checks itself
 */
public record ReadinessSettings(
    Duration settle,
    Duration firstProbe,
    Duration slowestProbe,
    int deathsOfALoop,
    Duration loopPatience,
    boolean engineProbes) {
  /**
   * What serves most: 3 s to settle, probes after 100 ms and at least every second, 3 deaths within
   * 30 s.
   */
  public static ReadinessSettings standard(boolean engineProbes) {
    return new ReadinessSettings(
        Duration.ofSeconds(3),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        3,
        Duration.ofSeconds(30),
        engineProbes);
  }

  /** The same with another settle window. */
  public ReadinessSettings withSettle(Duration newSettle) {
    return new ReadinessSettings(
        newSettle, firstProbe, slowestProbe, deathsOfALoop, loopPatience, engineProbes);
  }
}
