package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A change from one workflow stage to another (data model, entity 13).
 *
 * @param workflowStateId the workflow state it is part of
 * @param triggerDetails what caused it
 */
public record StageTransition(
    String id,
    String workflowStateId,
    WorkflowStage fromStage,
    WorkflowStage toStage,
    Instant timestamp,
    Trigger trigger,
    Optional<String> triggerDetails,
    Metadata metadata) {
  public StageTransition {
    requireNonNull(id, "id");
    requireNonNull(workflowStateId, "workflowStateId");
    requireNonNull(fromStage, "fromStage");
    requireNonNull(toStage, "toStage");
    requireNonNull(timestamp, "timestamp");
    requireNonNull(trigger, "trigger");
    requireNonNull(triggerDetails, "triggerDetails");
    requireNonNull(metadata, "metadata");
  }

  /** What causes a transition. */
  public enum Trigger implements DocumentedValue {
    MANUAL,
    AUTOMATIC,
    SCHEDULED,
    FAILURE
  }

  /**
   * Further facts about the transition.
   *
   * @param associatedCommand for example {@code mvn paws:up}
   */
  public record Metadata(long durationInPreviousStageMinutes, Optional<String> associatedCommand) {
    public Metadata {
      requireNonNull(associatedCommand, "associatedCommand");
    }
  }
}
