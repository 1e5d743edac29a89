package dev.paws.core.health;

import java.time.Duration;

/**
 * How containers are watched.
 *
 * @param settle how long a container without a health check must run without a crash
 * @param firstProbe how long after its start a container is first probed
 * @param slowestProbe the longest pause between two probes of one container
 * @param deathsOfALoop how many deaths of a container that the engine restarts make a crash loop
 * @param engineProbes whether the engine runs health checks itself
 */
public record WatchSettings(
    Duration settle,
    Duration firstProbe,
    Duration slowestProbe,
    int deathsOfALoop,
    boolean engineProbes) {
  /** What serves most: 3 s to settle, probes after 100 ms and at least every second, 3 deaths. */
  public static WatchSettings standard(boolean engineProbes) {
    return new WatchSettings(
        Duration.ofSeconds(3), Duration.ofMillis(100), Duration.ofSeconds(1), 3, engineProbes);
  }

  /** The same with another settle window. */
  public WatchSettings withSettle(Duration newSettle) {
    return new WatchSettings(newSettle, firstProbe, slowestProbe, deathsOfALoop, engineProbes);
  }
}
