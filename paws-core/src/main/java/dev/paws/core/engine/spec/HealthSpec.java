package dev.paws.core.engine.spec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A health check (Compose specification, services.healthcheck).
 *
 * @param test {@code [NONE]}, {@code [CMD, …]}, {@code [CMD-SHELL, line]}; empty: the image's test
 * @param startInterval interval while starting; needs Engine API 1.44, but Paws's own probes do not
 *     need it
 */
public record HealthSpec(
    List<String> test,
    Optional<Duration> interval,
    Optional<Duration> timeout,
    Optional<Integer> retries,
    Optional<Duration> startPeriod,
    Optional<Duration> startInterval) {
  public HealthSpec {
    test = List.copyOf(test);
  }

  /** Returns whether the check is switched off ({@code disable: true} or {@code test: NONE}). */
  public boolean disabled() {
    return test.size() == 1 && test.get(0).equals("NONE");
  }
}
