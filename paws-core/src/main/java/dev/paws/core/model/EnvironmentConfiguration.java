package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The complete configuration of an environment (data model, entity 1).
 *
 * @param id unique identifier, for example {@code local-dev-ryan}
 * @param name the name to show to people
 * @param type which of the environments of a team it is
 * @param version hash of the configuration; equal configurations have equal hashes
 * @param services all services, in the order of the Compose files
 * @param environmentVariables variables of the environment as a whole
 * @param metadata the tools and the machine that it was set up with
 */
public record EnvironmentConfiguration(
    String id,
    String name,
    Type type,
    String version,
    Instant createdAt,
    Instant updatedAt,
    List<ServiceDefinition> services,
    List<VolumeDefinition> volumes,
    List<NetworkDefinition> networks,
    List<EnvironmentVariable> environmentVariables,
    Metadata metadata) {
  public EnvironmentConfiguration {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(version, "version");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
    services = Values.list(services, "services");
    volumes = Values.list(volumes, "volumes");
    networks = Values.list(networks, "networks");
    environmentVariables = Values.list(environmentVariables, "environmentVariables");
    requireNonNull(metadata, "metadata");
  }

  /** The environments of a team. */
  public enum Type implements DocumentedValue {
    LOCAL,
    STAGING,
    PRODUCTION
  }

  /** The operating system that the environment runs on. */
  public enum Platform implements DocumentedValue {
    LINUX("linux"),
    MACOS("macos"),
    WINDOWS_WSL2("windows-wsl2");

    private final String value;

    Platform(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /**
   * The tools and the machine that an environment was set up with.
   *
   * @param dockerEngine for example {@code Docker 24.0.6} or {@code Podman 4.5.0}
   * @param composeVersion version of the Compose rules by which the files were read, for example
   *     {@code 2.23.0}
   */
  public record Metadata(
      Platform platform,
      String dockerEngine,
      String composeVersion,
      ResourceAllocation resourceAllocation) {
    public Metadata {
      requireNonNull(platform, "platform");
      requireNonNull(dockerEngine, "dockerEngine");
      requireNonNull(composeVersion, "composeVersion");
      requireNonNull(resourceAllocation, "resourceAllocation");
    }
  }

  /** The part of the machine's resources that the environment may use. */
  public record ResourceAllocation(int cpuCores, int memoryGb, int diskGb) {}
}
