package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One execution of the local pipeline (data model, entity 15).
 *
 * @param triggeredBy developer or automation
 */
public record PipelineRun(
    String id,
    String environmentId,
    Trigger trigger,
    String triggeredBy,
    GitContext gitContext,
    Status status,
    List<PipelineStage> stages,
    Instant startedAt,
    Optional<Instant> completedAt,
    Optional<Long> totalDurationSeconds,
    Summary summary,
    Metadata metadata) {
  public PipelineRun {
    requireNonNull(id, "id");
    requireNonNull(environmentId, "environmentId");
    requireNonNull(trigger, "trigger");
    requireNonNull(triggeredBy, "triggeredBy");
    requireNonNull(gitContext, "gitContext");
    requireNonNull(status, "status");
    stages = Values.list(stages, "stages");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(completedAt, "completedAt");
    requireNonNull(totalDurationSeconds, "totalDurationSeconds");
    requireNonNull(summary, "summary");
    requireNonNull(metadata, "metadata");
  }

  /** What started the run. */
  public enum Trigger implements DocumentedValue {
    MANUAL,
    GIT_PUSH,
    PR_VALIDATION,
    SCHEDULED
  }

  /** The progress of a run. */
  public enum Status implements DocumentedValue {
    RUNNING,
    PASSED,
    FAILED,
    CANCELLED
  }

  /** The tool that runs the pipeline. */
  public enum Tool implements DocumentedValue {
    ACT,
    GITHUB_ACTIONS,
    MANUAL
  }

  /** The commit that was tested. */
  public record GitContext(String branch, String commitSha, String commitMessage) {
    public GitContext {
      requireNonNull(branch, "branch");
      requireNonNull(commitSha, "commitSha");
      requireNonNull(commitMessage, "commitMessage");
    }
  }

  /** The number of stages by result. */
  public record Summary(int totalStages, int passedStages, int failedStages, int skippedStages) {}

  /**
   * How the pipeline was run.
   *
   * @param workflowFile for example {@code .github/workflows/ci.yml}
   */
  public record Metadata(Tool tool, Optional<String> workflowFile) {
    public Metadata {
      requireNonNull(tool, "tool");
      requireNonNull(workflowFile, "workflowFile");
    }
  }
}
