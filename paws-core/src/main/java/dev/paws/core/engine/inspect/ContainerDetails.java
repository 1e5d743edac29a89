package dev.paws.core.engine.inspect;

import java.util.List;

/**
 * The configuration of a container.
 *
 * @param config what runs in it
 * @param host how it runs on its host
 * @param mounts its mounts, including the image's volumes
 */
public record ContainerDetails(ContainerConfig config, HostConfig host, List<Mount> mounts) {
  /** A container whose configuration is not known. */
  public static final ContainerDetails NONE =
      new ContainerDetails(ContainerConfig.NONE, HostConfig.NONE, List.of());

  public ContainerDetails {
    mounts = List.copyOf(mounts);
  }
}
