package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One stage of a pipeline run (data model, entity 14).
 *
 * @param pipelineRunId the run it is part of
 * @param name as {@code unit_tests}
 * @param order place in the run, from 1
 * @param command what was run
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

  /** How far a stage is. */
  public enum Status implements DocumentedValue {
    PENDING,
    RUNNING,
    PASSED,
    FAILED,
    SKIPPED
  }

  /** What the command wrote. */
  public record Logs(Optional<String> stdout, Optional<String> stderr) {
    /** Nothing written, or nothing kept. */
    public static final Logs NONE = new Logs(Optional.empty(), Optional.empty());

    public Logs {
      requireNonNull(stdout, "stdout");
      requireNonNull(stderr, "stderr");
    }
  }

  /**
   * What is known about the stage.
   *
   * @param serviceDependencies services that the stage needs
   */
  public record Metadata(int retryCount, List<String> serviceDependencies) {
    public Metadata {
      serviceDependencies = Values.list(serviceDependencies, "serviceDependencies");
    }
  }
}
