package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One stage of a pipeline run (data model, entity 14).
 *
 * @param pipelineRunId the run it is part of
 * @param name for example {@code unit_tests}
 * @param order position in the run, from 1
 * @param command the command that was run
 */
public record PipelineStage(
    String id,
    String pipelineRunId,
    String name,
    int order,
    Status status,
    Optional<Instant> startedAt,
    Optional<Instant> completedAt,
    Optional<Long> durationSeconds,
    String command,
    Optional<Integer> exitCode,
    Logs logs,
    List<PipelineArtifact> artifacts,
    Metadata metadata) {
  public PipelineStage {
    requireNonNull(id, "id");
    requireNonNull(pipelineRunId, "pipelineRunId");
    requireNonNull(name, "name");
    requireNonNull(status, "status");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(completedAt, "completedAt");
    requireNonNull(durationSeconds, "durationSeconds");
    requireNonNull(command, "command");
    requireNonNull(exitCode, "exitCode");
    requireNonNull(logs, "logs");
    artifacts = Values.list(artifacts, "artifacts");
    requireNonNull(metadata, "metadata");
  }

  /** The progress of a stage. */
  public enum Status implements DocumentedValue {
    PENDING,
    RUNNING,
    PASSED,
    FAILED,
    SKIPPED
  }

  /** The output of the command. */
  public record Logs(Optional<String> stdout, Optional<String> stderr) {
    /** No output, or none was kept. */
    public static final Logs NONE = new Logs(Optional.empty(), Optional.empty());

    public Logs {
      requireNonNull(stdout, "stdout");
      requireNonNull(stderr, "stderr");
    }
  }

  /**
   * Further facts about the stage.
   *
   * @param serviceDependencies services that the stage needs
   */
  public record Metadata(int retryCount, List<String> serviceDependencies) {
    public Metadata {
      serviceDependencies = Values.list(serviceDependencies, "serviceDependencies");
    }
  }
}
