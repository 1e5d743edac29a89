package dev.paws.core.desired;

import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.message.DesiredMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds a service's health check (Compose specification, services.healthcheck). */
final class HealthBinder {
  private static final Set<String> FIRST_WORDS = Set.of("NONE", "CMD", "CMD-SHELL");

  private HealthBinder() {}

  static Optional<HealthSpec> bind(MappingBinder service) {
    return service.child("healthcheck", Kind.HEALTHCHECK).map(HealthBinder::check);
  }

  private static HealthSpec check(MappingBinder check) {
    List<String> test = check.texts("test");
    if (!test.isEmpty() && !FIRST_WORDS.contains(test.get(0))) {
      check.report(DesiredMessage.HEALTH_TEST_KIND, "test", test.get(0));
    }
    return new HealthSpec(
        check.flag("disable") ? List.of("NONE") : test,
        check.duration("interval"),
        check.duration("timeout"),
        check.integer("retries"),
        check.duration("start_period"),
        check.duration("start_interval"));
  }
}
