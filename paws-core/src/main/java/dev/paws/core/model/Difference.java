package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One difference in the configuration of a service (data model, entity 11).
 *
 * @param serviceDiffId the service diff it is part of
 * @param fieldPath for example {@code container.image}
 * @param sourceValue plain Java: {@code Map}, {@code List}, {@code String}, {@code Boolean}, {@code
 *     Long}, {@code BigInteger} or {@code BigDecimal}; empty if it is missing or null
 * @param targetValue likewise
 */
public record Difference(
    String serviceDiffId,
    String fieldPath,
    Optional<Object> sourceValue,
    Optional<Object> targetValue,
    Type type,
    Severity severity,
    Metadata metadata) {
  public Difference {
    requireNonNull(serviceDiffId, "serviceDiffId");
    requireNonNull(fieldPath, "fieldPath");
    sourceValue = sourceValue.map(Values::plain);
    targetValue = targetValue.map(Values::plain);
    requireNonNull(type, "type");
    requireNonNull(severity, "severity");
    requireNonNull(metadata, "metadata");
  }

  /** How two values differ. */
  public enum Type implements DocumentedValue {
    VALUE_MISMATCH,
    MISSING_IN_SOURCE,
    MISSING_IN_TARGET,
    TYPE_MISMATCH
  }

  /** How much a difference matters, from least to most. */
  public enum Severity implements DocumentedValue {
    INFO,
    WARNING,
    ERROR,
    CRITICAL
  }

  /**
   * What the difference means.
   *
   * @param impactDescription what the difference means for parity
   * @param autoFixable whether it can be corrected automatically
   */
  public record Metadata(String impactDescription, boolean autoFixable) {
    public Metadata {
      requireNonNull(impactDescription, "impactDescription");
    }
  }
}
