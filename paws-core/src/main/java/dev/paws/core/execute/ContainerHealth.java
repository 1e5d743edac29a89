package dev.paws.core.execute;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.health.HealthTiming;
import java.util.Optional;

/**
 * Reads the health check of a container, whether it comes from its image or from its definition.
 */
public final class ContainerHealth {
  private ContainerHealth() {}

  /** Returns the check; empty if the container has none or has switched it off. */
  public static Optional<HealthTiming> of(ObservedContainer container) {
    return container
        .details()
        .config()
        .process()
        .healthCheck()
        .filter(check -> !check.test().isEmpty() && !check.disabled())
        .map(HealthTiming::of);
  }
}
