package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * The result of one health check (data model, entity 5).
 *
 * @param serviceId the service that was checked
 * @param timestamp when it was checked
 */
public record HealthCheckResult(
    String id,
    String serviceId,
    Instant timestamp,
    Status status,
    Details details,
    Metadata metadata) {
  public HealthCheckResult {
    requireNonNull(id, "id");
    requireNonNull(serviceId, "serviceId");
    requireNonNull(timestamp, "timestamp");
    requireNonNull(status, "status");
    requireNonNull(details, "details");
    requireNonNull(metadata, "metadata");
  }

  /** Returns this result under another id of its service. */
  public HealthCheckResult withServiceId(String other) {
    return new HealthCheckResult(id, other, timestamp, status, details, metadata);
  }

  /** The health of a service. */
  public enum Status implements DocumentedValue {
    HEALTHY,
    UNHEALTHY,
    STARTING,
    UNKNOWN
  }

  /** How the health was checked. */
  public enum CheckType implements DocumentedValue {
    DOCKER_HEALTHCHECK,
    SCRIPT,
    ENDPOINT
  }

  /** Who asked for the check. */
  public enum TriggeredBy implements DocumentedValue {
    DOCKER,
    MANUAL,
    AUTOMATED_SCRIPT
  }

  /**
   * Details of the result.
   *
   * @param exitCode the exit code of the health check command
   * @param output standard output and error
   * @param responseTimeMs the duration in milliseconds
   * @param errorMessage why the check failed
   */
  public record Details(
      Optional<Integer> exitCode,
      Optional<String> output,
      Optional<Long> responseTimeMs,
      Optional<String> errorMessage) {
    public Details {
      requireNonNull(exitCode, "exitCode");
      requireNonNull(output, "output");
      requireNonNull(responseTimeMs, "responseTimeMs");
      requireNonNull(errorMessage, "errorMessage");
    }
  }

  /** What kind of check it was, and who asked for it. */
  public record Metadata(CheckType checkType, TriggeredBy triggeredBy) {
    public Metadata {
      requireNonNull(checkType, "checkType");
      requireNonNull(triggeredBy, "triggeredBy");
    }
  }
}
