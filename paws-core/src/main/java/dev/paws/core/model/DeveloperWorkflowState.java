package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stage of a developer's environment in the day's work (data model, entity 12).
 *
 * @param lastTransition when the current stage was entered
 * @param stageHistory oldest first
 */
public record DeveloperWorkflowState(
    String environmentId,
    String developer,
    WorkflowStage currentStage,
    Instant lastTransition,
    List<StageTransition> stageHistory,
    ActiveTask activeTask,
    Metadata metadata) {
  public DeveloperWorkflowState {
    requireNonNull(environmentId, "environmentId");
    requireNonNull(developer, "developer");
    requireNonNull(currentStage, "currentStage");
    requireNonNull(lastTransition, "lastTransition");
    stageHistory = Values.list(stageHistory, "stageHistory");
    requireNonNull(activeTask, "activeTask");
    requireNonNull(metadata, "metadata");
  }

  /** What the developer works on. */
  public record ActiveTask(
      Optional<String> jiraTicket, Optional<String> description, Optional<Instant> startedAt) {
    /** No task is known. */
    public static final ActiveTask NONE =
        new ActiveTask(Optional.empty(), Optional.empty(), Optional.empty());

    public ActiveTask {
      requireNonNull(jiraTicket, "jiraTicket");
      requireNonNull(description, "description");
      requireNonNull(startedAt, "startedAt");
    }
  }

  /**
   * Figures of the environment.
   *
   * @param uptimeMinutes minutes in the current stage
   */
  public record Metadata(
      long uptimeMinutes, int totalRestarts, Optional<Instant> lastSuccessfulTestRun) {
    public Metadata {
      requireNonNull(lastSuccessfulTestRun, "lastSuccessfulTestRun");
    }
  }
}
