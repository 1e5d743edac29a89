package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * Storage that outlives a container (data model, entity 6).
 *
 * @param name for example {@code paws360_patroni1_data}
 * @param driver {@code local} if not set
 */
public record VolumeDefinition(
    String id,
    String name,
    Type type,
    Optional<String> driver,
    Map<String, String> driverOpts,
    Map<String, String> labels,
    Metadata metadata) {
  public VolumeDefinition {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(driver, "driver");
    driverOpts = Values.map(driverOpts, "driverOpts");
    labels = Values.map(labels, "labels");
    requireNonNull(metadata, "metadata");
  }

  /** Where the data is kept. */
  public enum Type implements DocumentedValue {
    NAMED_VOLUME,
    BIND_MOUNT,
    TMPFS
  }

  /**
   * What the volume is for.
   *
   * @param purpose for example {@code PostgreSQL data for patroni1}
   * @param sizeEstimateGb expected size in gigabytes
   */
  public record Metadata(String purpose, Optional<Integer> sizeEstimateGb, boolean backupEnabled) {
    public Metadata {
      requireNonNull(purpose, "purpose");
      requireNonNull(sizeEstimateGb, "sizeEstimateGb");
    }
  }
}
