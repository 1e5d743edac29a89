package dev.paws.core.health;

import dev.paws.core.engine.spec.HealthSpec;
import java.time.Duration;
import java.util.List;

/**
 * A health check with the engine's defaults filled in (Engine API, HealthConfig: 30 s, 30 s, 3, 0
 * s).
 *
 * @param command what to run in the container, without {@code CMD}
 */
public record HealthTiming(
    List<String> command, Duration interval, Duration timeout, int retries, Duration startPeriod) {
  private static final Duration DEFAULT = Duration.ofSeconds(30);

  public HealthTiming {
    command = List.copyOf(command);
  }

  /** Returns the check of a specification that has its own test. */
  public static HealthTiming of(HealthSpec spec) {
    return new HealthTiming(
        command(spec.test()),
        spec.interval().filter(HealthTiming::isSet).orElse(DEFAULT),
        spec.timeout().filter(HealthTiming::isSet).orElse(DEFAULT),
        spec.retries().filter(retries -> retries > 0).orElse(3),
        spec.startPeriod().orElse(Duration.ZERO));
  }

  /**
   * Returns how long a check may fail before the engine's own rule makes the container unhealthy.
   */
  public Duration patience() {
    return startPeriod.plus(interval.multipliedBy(retries));
  }

  private static boolean isSet(Duration duration) {
    return !duration.isZero();
  }

  /**
   * {@code [CMD, a, b]} runs as it is, {@code [CMD-SHELL, line]} runs in the shell, as in the
   * engine.
   */
  private static List<String> command(List<String> test) {
    if (test.size() > 1 && test.get(0).equals("CMD-SHELL")) {
      return List.of("/bin/sh", "-c", test.get(1));
    }
    return test.size() > 1 ? test.subList(1, test.size()) : List.of();
  }
}
