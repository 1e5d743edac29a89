package dev.paws.core.model;

import java.util.EnumSet;
import java.util.Set;

/** The stages of a developer's work with an environment (data model, entity 12). */
public enum WorkflowStage implements DocumentedValue {
  /** Never started. */
  UNINITIALIZED,
  /** Being brought up. */
  PROVISIONING,
  /** All services healthy. */
  READY,
  /** The developer writes code. */
  ACTIVE_DEVELOPMENT,
  /** Tests are running. */
  TESTING,
  /** A failure is being investigated. */
  DEBUGGING,
  /** Services are paused. */
  PAUSED,
  /** Services are stopped, volumes are kept. */
  STOPPED,
  /** Failed beyond recovery. */
  FAILED;

  /**
   * Returns the stages that may follow this one.
   *
   * <p>The data model's chart draws a line from the three stages of work down through debugging,
   * paused, stopped and failed. It is read as a transition from each stage above to each stage
   * below. Four transitions that happen in practice are not drawn: from provisioning to failed and,
   * if it is interrupted, to stopped; and from debugging back to active development and testing.
   */
  public Set<WorkflowStage> next() {
    return switch (this) {
      case UNINITIALIZED -> EnumSet.of(PROVISIONING);
      case PROVISIONING -> EnumSet.of(READY, STOPPED, FAILED);
      case READY -> EnumSet.of(ACTIVE_DEVELOPMENT, DEBUGGING, PAUSED, STOPPED, FAILED);
      case ACTIVE_DEVELOPMENT -> EnumSet.of(READY, TESTING, DEBUGGING, PAUSED, STOPPED, FAILED);
      case TESTING -> EnumSet.of(ACTIVE_DEVELOPMENT, DEBUGGING, PAUSED, STOPPED, FAILED);
      case DEBUGGING -> EnumSet.of(ACTIVE_DEVELOPMENT, TESTING, PAUSED, STOPPED, FAILED);
      case PAUSED -> EnumSet.of(READY, STOPPED, FAILED);
      case STOPPED -> EnumSet.of(READY, FAILED);
      case FAILED -> EnumSet.of(PROVISIONING);
    };
  }

  /** Returns whether a stage may follow this one. A stage does not follow itself. */
  public boolean canBecome(WorkflowStage stage) {
    return next().contains(stage);
  }
}
