package dev.paws.core.engine;

import java.util.Set;

/**
 * What an engine is and can do.
 *
 * @param kind Docker, Podman, or something with their API
 * @param version the engine's own version
 * @param apiVersion the API version that was agreed on
 * @param minApiVersion the oldest API version that the engine accepts
 * @param os operating system of the containers, such as {@code linux}
 * @param architecture such as {@code x86_64} or {@code aarch64}
 * @param cpus processors that containers can use
 * @param memoryBytes memory of the engine's machine
 * @param rootDirectory where it keeps images and volumes, on the engine's machine
 * @param address the address of the engine, for messages
 * @param local whether it runs on this machine, so that its processes, paths and ports are this
 *     machine's
 * @param rootless whether it runs without root
 * @param runsHealthChecks whether it runs health checks by itself (Podman without systemd never
 *     does)
 * @param logDrivers the logging drivers it has
 */
public record EngineInfo(
    Kind kind,
    String version,
    String apiVersion,
    String minApiVersion,
    String os,
    String architecture,
    int cpus,
    long memoryBytes,
    String rootDirectory,
    String address,
    boolean local,
    boolean rootless,
    boolean runsHealthChecks,
    Set<String> logDrivers) {
  public EngineInfo {
    logDrivers = Set.copyOf(logDrivers);
  }

  /** Families of engines. */
  public enum Kind {
    DOCKER,
    PODMAN,
    OTHER
  }

  /** Returns the same text for everybody who uses the engine from this machine, by any address. */
  public String identity() {
    return (local ? "" : address) + " " + rootDirectory;
  }

  /**
   * Returns kind and version in the form of the data model's {@code docker_engine}: {@code Docker
   * 24.0.6}, {@code Podman 4.5.0}.
   */
  public String title() {
    return switch (kind) {
      case DOCKER -> "Docker " + version;
      case PODMAN -> "Podman " + version;
      case OTHER -> "Engine " + version;
    };
  }
}
