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
 * @param healthCheck must be there where the type is infrastructure
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

  /** What a service is for. */
  public enum Type implements DocumentedValue {
    INFRASTRUCTURE,
    APPLICATION,
    MONITORING
  }

  /** What a service does in the stack. */
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
   * What runs in the container.
   *
   * @param image as {@code postgres:15}
   * @param platform as {@code linux/amd64}, where it is not the engine's own
   * @param entrypoint in place of the image's; an empty list clears it
   * @param command in place of the image's; an empty list clears it
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
   * How the service is reached.
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
   * Where the service keeps data.
   *
   * @param tmpfs paths in the container that live in memory
   */
  public record Storage(List<VolumeMount> volumes, List<String> tmpfs) {
    public Storage {
      volumes = Values.list(volumes, "volumes");
      tmpfs = Values.list(tmpfs, "tmpfs");
    }
  }

  /**
   * What the service may use, and what is kept for it.
   *
   * @param cpuLimit in cores, as {@code 2.0}
   * @param memoryLimit as {@code 2G}
   * @param cpuReservation in cores
   */
  public record ResourceLimits(
      Optional<Double> cpuLimit,
      Optional<String> memoryLimit,
      Optional<Double> cpuReservation,
      Optional<String> memoryReservation) {
    /** No limits, nothing reserved. */
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
