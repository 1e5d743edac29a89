package dev.paws.core.report;

import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of an environment when its status is shown.
 *
 * @param state its state
 * @param transition the transition into that state; empty if it is not known
 * @param failures the newest unhealthy result of each service that ever had one
 */
public record KnownPast(
    EnvironmentState state,
    Optional<EnvironmentTransition> transition,
    Map<String, HealthCheckResult> failures) {
  public KnownPast {
    failures = Map.copyOf(failures);
  }

  /** Returns the past of an environment of which only the present is known. */
  public static KnownPast none(EnvironmentState present) {
    return new KnownPast(present, Optional.empty(), Map.of());
  }
}
