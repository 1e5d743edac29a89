package dev.paws.core.run.health;

import dev.paws.core.model.HealthCheckResult.Status;

/** Orders results of checks: unknown, healthy, starting, unhealthy. */
public final class StatusOrder {
  private StatusOrder() {}

  /** Returns whether one result is worse than another. */
  public static boolean worse(Status one, Status other) {
    return rank(one) > rank(other);
  }

  private static int rank(Status status) {
    return switch (status) {
      case UNKNOWN -> 0;
      case HEALTHY -> 1;
      case STARTING -> 2;
      case UNHEALTHY -> 3;
    };
  }
}
