package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

/**
 * A service's dependency on another service (data model, entity 3).
 *
 * @param serviceId the service that depends
 * @param dependsOnServiceId the service that it depends on
 * @param condition what it waits for
 * @param restart whether it restarts when the other one does
 */
public record ServiceDependency(
    String serviceId,
    String dependsOnServiceId,
    Condition condition,
    boolean restart,
    Metadata metadata) {
  public ServiceDependency {
    requireNonNull(serviceId, "serviceId");
    requireNonNull(dependsOnServiceId, "dependsOnServiceId");
    requireNonNull(condition, "condition");
    requireNonNull(metadata, "metadata");
  }

  /** What a service waits for. */
  public enum Condition implements DocumentedValue {
    SERVICE_STARTED,
    SERVICE_HEALTHY,
    SERVICE_COMPLETED_SUCCESSFULLY
  }

  /** Whether a failure of the dependency keeps the service from starting. */
  public enum Criticality implements DocumentedValue {
    REQUIRED,
    OPTIONAL
  }

  /** How much the dependency matters. */
  public record Metadata(Criticality criticality) {
    public Metadata {
      requireNonNull(criticality, "criticality");
    }
  }
}
