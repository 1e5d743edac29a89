package dev.paws.core.model;

import java.util.EnumSet;
import java.util.Set;

/** The states of an environment as a whole (data model, entity 1, state transitions). */
public enum EnvironmentState implements DocumentedValue {
  /** Nothing of it exists. */
  UNINITIALIZED,
  /** Being brought up. */
  PROVISIONING,
  /** All services are well. */
  HEALTHY,
  /** Some services are not. */
  DEGRADED,
  /** It cannot be used. */
  FAILED,
  /** Services stopped, volumes kept. */
  STOPPED,
  /** Taken down for good. */
  TERMINATED;

  /**
   * The states that may follow this one.
   *
   * <p>The data model draws uninitialized, provisioning, healthy, degraded, failed in a row, and a
   * way down from the middle of it to stopped and terminated. Not drawn, but happening in practice:
   * provisioning that fails, ends degraded or is stopped; a degraded environment that recovers; and
   * a stopped or failed one that is started again, stopped or taken down. Terminated is the end:
   * what comes up later is a new environment.
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

  /** Whether a state may follow this one. A state does not follow itself. */
  public boolean canBecome(EnvironmentState state) {
    return next().contains(state);
  }
}
