package dev.paws.core.model.mapping;

import dev.paws.core.model.HealthCheckDefinition;
import dev.paws.core.model.HealthCheckDefinition.Check;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Maps the health check of a service (Compose specification, services.healthcheck). */
final class HealthMapping {
  /** The engine's default, also for a value of zero (Dockerfile reference, HEALTHCHECK). */
  private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(30);

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final int DEFAULT_RETRIES = 3;

  private HealthMapping() {}

  /** Returns the health check; empty if there is none or it is disabled. */
  static Optional<HealthCheckDefinition> healthCheck(
      MappingReader service, String id, ServiceExtension extension) {
    MappingReader written = service.child("healthcheck");
    List<String> test = written.texts("test").orElse(List.of());
    boolean off = written.flag("disable") || (!test.isEmpty() && test.get(0).equals("NONE"));
    boolean checked = service.has("healthcheck") && !off;
    if (!checked && extension.endpoints().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HealthCheckDefinition(
            id,
            new Check(
                off ? List.of() : test,
                positive(written.duration("interval")).orElse(DEFAULT_INTERVAL),
                positive(written.duration("timeout")).orElse(DEFAULT_TIMEOUT),
                written
                    .number("retries")
                    .map(Double::intValue)
                    .filter(retries -> retries > 0)
                    .orElse(DEFAULT_RETRIES),
                written.duration("start_period").orElse(Duration.ZERO)),
            extension.endpoints(),
            extension.expectedResponse()));
  }

  private static Optional<Duration> positive(Optional<Duration> duration) {
    return duration.filter(length -> !length.isZero());
  }
}
