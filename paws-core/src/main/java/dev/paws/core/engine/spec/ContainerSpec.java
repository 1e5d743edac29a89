package dev.paws.core.engine.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container to create: complete, in the terms of the Engine API.
 *
 * @param name the container's name
 * @param image reference or id of an image that the engine has
 * @param platform {@code os/arch[/variant]}; empty: the engine's own
 * @param labels all labels
 * @param process what runs in it
 * @param health its health check; empty: the image's own, if it has one
 * @param network its networking
 * @param mounts volumes, bind mounts and tmpfs
 * @param files files to write into it before it starts (configs and secrets with inline content)
 * @param resources limits and devices
 * @param security rights
 * @param host namespaces, restart policy, logging and the rest
 */
public record ContainerSpec(
    String name,
    String image,
    Optional<String> platform,
    Map<String, String> labels,
    ProcessSpec process,
    Optional<HealthSpec> health,
    NetworkingSpec network,
    List<MountSpec> mounts,
    List<InjectedFile> files,
    ResourceSpec resources,
    SecuritySpec security,
    HostSpec host) {
  public ContainerSpec {
    labels = new LinkedHashMap<>(labels);
    labels = java.util.Collections.unmodifiableMap(labels);
    mounts = List.copyOf(mounts);
    files = List.copyOf(files);
  }

  /** Returns this container with another name, labels and image reference. */
  public ContainerSpec with(String newName, String newImage, Map<String, String> newLabels) {
    return new ContainerSpec(
        newName, newImage, platform, newLabels, process, health, network, mounts, files, resources,
        security, host);
  }

  /** Returns this container with other networking. */
  public ContainerSpec with(NetworkingSpec newNetwork) {
    return new ContainerSpec(
        name,
        image,
        platform,
        labels,
        process,
        health,
        newNetwork,
        mounts,
        files,
        resources,
        security,
        host);
  }

  /** Returns this container with another placement on its host. */
  public ContainerSpec with(HostSpec newHost) {
    return new ContainerSpec(
        name, image, platform, labels, process, health, network, mounts, files, resources, security,
        newHost);
  }

  /** Returns this container with other mounts. */
  public ContainerSpec with(List<MountSpec> newMounts) {
    return new ContainerSpec(
        name, image, platform, labels, process, health, network, newMounts, files, resources,
        security, host);
  }
}
