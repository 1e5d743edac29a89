package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

/**
 * A file that a pipeline stage made (data model, supporting type).
 *
 * @param path on this machine
 * @param format as {@code junit-xml}, {@code lcov} or {@code tar.gz}
 */
public record PipelineArtifact(
    String stageId, Type type, String path, long sizeBytes, String format) {
  public PipelineArtifact {
    requireNonNull(stageId, "stageId");
    requireNonNull(type, "type");
    requireNonNull(path, "path");
    requireNonNull(format, "format");
  }

  /** What the file holds. */
  public enum Type implements DocumentedValue {
    TEST_RESULTS,
    COVERAGE_REPORT,
    BUILD_ARTIFACT,
    LOG_FILE
  }
}
