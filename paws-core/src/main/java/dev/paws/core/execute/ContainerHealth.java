package dev.paws.core.execute;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.health.HealthTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The health check that a container has, its image's or its own, as its inspection shows it. */
public final class ContainerHealth {
  private ContainerHealth() {}

  /** The check, or empty where the container has none. */
  public static Optional<HealthTiming> of(ObservedContainer container) {
    if (container.details().get("Config") instanceof Map<?, ?> config
        && config.get("Healthcheck") instanceof Map<?, ?> check
        && check.get("Test") instanceof List<?> test
        && !test.isEmpty()) {
      List<String> command = new ArrayList<>();
      test.forEach(word -> command.add(String.valueOf(word)));
      HealthSpec spec =
          new HealthSpec(
              command,
              duration(check.get("Interval")),
              duration(check.get("Timeout")),
              check.get("Retries") instanceof Number retries
                  ? Optional.of(retries.intValue())
                  : Optional.empty(),
              duration(check.get("StartPeriod")),
              Optional.empty());
      return spec.disabled() ? Optional.empty() : Optional.of(HealthTiming.of(spec));
    }
    return Optional.empty();
  }

  private static Optional<Duration> duration(@org.jspecify.annotations.Nullable Object nanos) {
    return nanos instanceof Number number
        ? Optional.of(Duration.ofNanos(number.longValue()))
        : Optional.empty();
  }
}
