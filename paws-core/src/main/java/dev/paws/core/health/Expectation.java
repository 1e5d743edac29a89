package dev.paws.core.health;

import java.util.Optional;

/**
 * What is expected of a container, and by which rules it is judged.
 *
 * @param check the health check to probe with; empty if none is known
 * @param policy whether the engine restarts it when it dies
 */
public record Expectation(
    AwaitCondition goal,
    Optional<HealthTiming> check,
    RestartPolicy policy,
    ReadinessSettings settings) {

  /** Returns this with a check that became known later. */
  Expectation with(HealthTiming newCheck) {
    return new Expectation(goal, Optional.of(newCheck), policy, settings);
  }
}
