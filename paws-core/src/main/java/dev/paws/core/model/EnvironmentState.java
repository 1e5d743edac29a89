package dev.paws.core.model;

import java.util.EnumSet;
import java.util.Set;

/** The states of an environment as a whole (data model, entity 1, state transitions). */
public enum EnvironmentState implements DocumentedValue {
  /** Nothing of it exists. */
  UNINITIALIZED,
  /** Being brought up. */
  PROVISIONING,
  /** All services are healthy. */
  HEALTHY,
  /** Some services are not healthy. */
  DEGRADED,
  /** It cannot be used. */
  FAILED,
  /** Services are stopped, volumes are kept. */
  STOPPED,
  /** The environment was removed. */
  TERMINATED;

  /**
   * Returns the states that may follow this one.
   *
   * <p>The data model draws uninitialized, provisioning, healthy, degraded and failed in a row,
   * with a path down from the middle to stopped and terminated. It does not draw what also happens
   * in practice: provisioning that fails, ends degraded or is stopped; a degraded environment that
   * recovers; and a stopped or failed one that is started again, stopped or removed. Nothing
   * follows terminated: what comes up later is a new environment.
   */
  public Set<EnvironmentState> next() {
    return switch (this) {
      case UNINITIALIZED -> EnumSet.of(PROVISIONING);
      case PROVISIONING -> EnumSet.of(HEALTHY, DEGRADED, FAILED, STOPPED);
      case HEALTHY -> EnumSet.of(DEGRADED, STOPPED);
      case DEGRADED -> EnumSet.of(HEALTHY, FAILED, STOPPED);
      case FAILED -> EnumSet.of(PROVISIONING, STOPPED);
      case STOPPED -> EnumSet.of(PROVISIONING, TERMINATED);
      case TERMINATED -> EnumSet.noneOf(EnvironmentState.class);
    };
  }

  /** Returns whether a state may follow this one. A state does not follow itself. */
  public boolean canBecome(EnvironmentState state) {
    return next().contains(state);
  }
}
