package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

/**
 * A file that a pipeline stage created (data model, supporting type).
 *
 * @param path the path on this machine
 * @param format for example {@code junit-xml}, {@code lcov} or {@code tar.gz}
 */
public record PipelineArtifact(
    String stageId, Type type, String path, long sizeBytes, String format) {
  public PipelineArtifact {
    requireNonNull(stageId, "stageId");
    requireNonNull(type, "type");
    requireNonNull(path, "path");
    requireNonNull(format, "format");
  }

  /** The contents of the file. */
  public enum Type implements DocumentedValue {
    TEST_RESULTS,
    COVERAGE_REPORT,
    BUILD_ARTIFACT,
    LOG_FILE
  }
}
