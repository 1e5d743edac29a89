package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One containerized service of an environment (data model, entity 2).
 *
 * @param id unique in the environment
 * @param name the service's key in the Compose file
 * @param healthCheck required for infrastructure services
 * @param labels labels of the container
 */
public record ServiceDefinition(
    String id,
    String name,
    Type type,
    Role role,
    Container container,
    Networking networking,
    Storage storage,
    Optional<HealthCheckDefinition> healthCheck,
    List<ServiceDependency> dependencies,
    ResourceLimits resourceLimits,
    List<EnvironmentVariable> environmentVariables,
    Map<String, String> labels) {
  public ServiceDefinition {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(role, "role");
    requireNonNull(container, "container");
    requireNonNull(networking, "networking");
    requireNonNull(storage, "storage");
    requireNonNull(healthCheck, "healthCheck");
    dependencies = Values.list(dependencies, "dependencies");
    requireNonNull(resourceLimits, "resourceLimits");
    environmentVariables = Values.list(environmentVariables, "environmentVariables");
    labels = Values.map(labels, "labels");
  }

  /** The purpose of a service. */
  public enum Type implements DocumentedValue {
    INFRASTRUCTURE,
    APPLICATION,
    MONITORING
  }

  /** The role of a service in the stack. */
  public enum Role implements DocumentedValue {
    ETCD("etcd"),
    PATRONI("patroni"),
    REDIS("redis"),
    REDIS_SENTINEL("redis-sentinel"),
    BACKEND("backend"),
    FRONTEND("frontend"),
    AUXILIARY("auxiliary");

    private final String value;

    Role(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /**
   * The image and command of the container.
   *
   * @param image for example {@code postgres:15}
   * @param platform for example {@code linux/amd64}; empty for the engine's platform
   * @param entrypoint replaces the image's entrypoint; an empty list clears it
   * @param command replaces the image's command; an empty list clears it
   */
  public record Container(
      String image,
      Optional<String> platform,
      Optional<List<String>> entrypoint,
      Optional<List<String>> command) {
    public Container {
      requireNonNull(image, "image");
      requireNonNull(platform, "platform");
      entrypoint = entrypoint.map(List::copyOf);
      command = command.map(List::copyOf);
    }
  }

  /**
   * The name, ports and networks of the service.
   *
   * @param networks names of the networks to join
   */
  public record Networking(String hostname, List<PortMapping> ports, List<String> networks) {
    public Networking {
      requireNonNull(hostname, "hostname");
      ports = Values.list(ports, "ports");
      networks = Values.list(networks, "networks");
    }
  }

  /**
   * The storage of the service.
   *
   * @param tmpfs paths in the container that are kept in memory
   */
  public record Storage(List<VolumeMount> volumes, List<String> tmpfs) {
    public Storage {
      volumes = Values.list(volumes, "volumes");
      tmpfs = Values.list(tmpfs, "tmpfs");
    }
  }

  /**
   * Limits and reservations of the service.
   *
   * @param cpuLimit in cores, for example {@code 2.0}
   * @param memoryLimit for example {@code 2G}
   * @param cpuReservation in cores
   */
  public record ResourceLimits(
      Optional<Double> cpuLimit,
      Optional<String> memoryLimit,
      Optional<Double> cpuReservation,
      Optional<String> memoryReservation) {
    /** No limits and no reservations. */
    public static final ResourceLimits NONE =
        new ResourceLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ResourceLimits {
      requireNonNull(cpuLimit, "cpuLimit");
      requireNonNull(memoryLimit, "memoryLimit");
      requireNonNull(cpuReservation, "cpuReservation");
      requireNonNull(memoryReservation, "memoryReservation");
    }
  }
}
