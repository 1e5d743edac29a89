package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Storage at a place in a container (data model, entity 7).
 *
 * @param serviceId the service with the mount
 * @param volumeId the volume, if the type is volume
 * @param hostPath the path on the host, if the type is bind
 * @param containerPath an absolute path in the container
 * @param propagation only for bind mounts
 */
public record VolumeMount(
    String serviceId,
    Optional<String> volumeId,
    Optional<String> hostPath,
    String containerPath,
    Mode mode,
    Type type,
    Optional<Propagation> propagation,
    Metadata metadata) {
  public VolumeMount {
    requireNonNull(serviceId, "serviceId");
    requireNonNull(volumeId, "volumeId");
    requireNonNull(hostPath, "hostPath");
    requireNonNull(containerPath, "containerPath");
    requireNonNull(mode, "mode");
    requireNonNull(type, "type");
    requireNonNull(propagation, "propagation");
    requireNonNull(metadata, "metadata");
  }

  /** Whether the container may write. */
  public enum Mode implements DocumentedValue {
    RW,
    RO
  }

  /** What is mounted. */
  public enum Type implements DocumentedValue {
    VOLUME,
    BIND,
    TMPFS
  }

  /** How host and container see each other's mounts below a bind mount. */
  public enum Propagation implements DocumentedValue {
    RPRIVATE,
    PRIVATE,
    RSHARED,
    SHARED,
    RSLAVE,
    SLAVE
  }

  /** What the mount is for. */
  public record Metadata(String description) {
    public Metadata {
      requireNonNull(description, "description");
    }
  }
}
