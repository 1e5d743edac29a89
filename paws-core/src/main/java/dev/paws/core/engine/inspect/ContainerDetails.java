package dev.paws.core.engine.inspect;

import java.util.List;

/**
 * The configuration of a container.
 *
 * @param config what runs in it
 * @param host how it runs on its host
 * @param mounts what is mounted in it, the image's volumes too
 */
public record ContainerDetails(ContainerConfig config, HostConfig host, List<Mount> mounts) {
  /** A container of whose configuration nothing is known. */
  public static final ContainerDetails NONE =
      new ContainerDetails(ContainerConfig.NONE, HostConfig.NONE, List.of());

  public ContainerDetails {
    mounts = List.copyOf(mounts);
  }
}
