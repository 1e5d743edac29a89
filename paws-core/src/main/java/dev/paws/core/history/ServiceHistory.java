package dev.paws.core.history;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the results of one service show.
 *
 * @param checks how many results there are
 * @param healthy how many of them are healthy
 * @param unhealthy how many of them are unhealthy; the others say that it starts, or nothing
 * @param outages its outages, oldest first
 * @param slowest its slowest checks, slowest first
 */
public record ServiceHistory(
    String service,
    long checks,
    long healthy,
    long unhealthy,
    List<Outage> outages,
    List<CheckPoint> slowest) {
  public ServiceHistory {
    outages = List.copyOf(outages);
    slowest = List.copyOf(slowest);
  }

  /**
   * Returns the healthy results as a share, from 0 to 1, of those that are healthy or unhealthy;
   * empty if there are none. Times are not weighed, because nothing is known between two checks.
   */
  public OptionalDouble availability() {
    return healthy + unhealthy == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) healthy / (healthy + unhealthy));
  }

  /** Returns the length of all outages together. */
  public Duration down() {
    return outages.stream().map(Outage::length).reduce(Duration.ZERO, Duration::plus);
  }
}
