package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The result of comparing two environments (data model, entity 9).
 *
 * @param timestamp when they were compared
 * @param sourceEnvironment for example {@code local-dev-ryan}
 * @param targetEnvironment the reference, for example {@code staging}
 */
public record ConfigurationDiffReport(
    String id,
    Instant timestamp,
    String sourceEnvironment,
    String targetEnvironment,
    OverallStatus overallStatus,
    List<ServiceDiff> serviceDiffs,
    Summary summary,
    Metadata metadata) {
  public ConfigurationDiffReport {
    requireNonNull(id, "id");
    requireNonNull(timestamp, "timestamp");
    requireNonNull(sourceEnvironment, "sourceEnvironment");
    requireNonNull(targetEnvironment, "targetEnvironment");
    requireNonNull(overallStatus, "overallStatus");
    serviceDiffs = Values.list(serviceDiffs, "serviceDiffs");
    requireNonNull(summary, "summary");
    requireNonNull(metadata, "metadata");
  }

  /** How much two environments differ. */
  public enum OverallStatus implements DocumentedValue {
    IDENTICAL,
    MINOR_DIFFERENCES,
    MAJOR_DIFFERENCES,
    INCOMPATIBLE
  }

  /** What was compared. */
  public enum ComparisonMode implements DocumentedValue {
    STRUCTURAL,
    RUNTIME,
    SEMANTIC
  }

  /** The number of services by result. */
  public record Summary(
      int totalServices,
      int servicesIdentical,
      int servicesWithDifferences,
      int servicesMissingInSource,
      int servicesMissingInTarget) {}

  /**
   * How the environments were compared.
   *
   * @param comparisonTool name and version
   */
  public record Metadata(String comparisonTool, ComparisonMode comparisonMode) {
    public Metadata {
      requireNonNull(comparisonTool, "comparisonTool");
      requireNonNull(comparisonMode, "comparisonMode");
    }
  }
}
