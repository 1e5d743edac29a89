package dev.paws.core.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which a service was not healthy.
 *
 * @param from the first unhealthy result
 * @param to the next healthy result; the last unhealthy result if there is none, or if the
 *     environment was stopped before
 * @param ended whether the service became healthy again
 */
public record Outage(Instant from, Instant to, boolean ended) {
  /** Returns how long it lasted, as far as it was observed. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
