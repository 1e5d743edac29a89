package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The differences of one service between two environments (data model, entity 10).
 *
 * @param reportId the report it is part of
 * @param impactLevel the highest severity of the differences
 */
public record ServiceDiff(
    String reportId,
    String serviceName,
    Status status,
    List<Difference> differences,
    ImpactLevel impactLevel,
    Metadata metadata) {
  public ServiceDiff {
    requireNonNull(reportId, "reportId");
    requireNonNull(serviceName, "serviceName");
    requireNonNull(status, "status");
    differences = Values.list(differences, "differences");
    requireNonNull(impactLevel, "impactLevel");
    requireNonNull(metadata, "metadata");
  }

  /** Which environments have the service, and whether it is the same in both. */
  public enum Status implements DocumentedValue {
    IDENTICAL,
    DIFFERENT,
    MISSING_IN_SOURCE,
    MISSING_IN_TARGET
  }

  /** How much the differences matter, from none to most. */
  public enum ImpactLevel implements DocumentedValue {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
  }

  /** What to do about it. */
  public record Metadata(Optional<String> recommendation) {
    public Metadata {
      requireNonNull(recommendation, "recommendation");
    }
  }
}
