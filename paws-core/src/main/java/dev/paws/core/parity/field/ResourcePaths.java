package dev.paws.core.parity.field;

/**
 * Paths of the volumes and networks of an environment. The facts of a resource have these paths
 * without {@code VOLUME} or {@code NETWORK}.
 */
public final class ResourcePaths {
  /** The prefixes of a volume's and of a network's paths. */
  public static final String VOLUME = "volume.";

  public static final String NETWORK = "network.";

  // parts of paths that follow a name and a dot

  public static final String DRIVER = "driver";
  public static final String DRIVER_OPTS = "driver_opts.";
  public static final String RESOURCE_LABELS = "labels.";
  public static final String NAME = "name";
  public static final String EXTERNAL = "external";
  public static final String INTERNAL = "internal";
  public static final String ATTACHABLE = "attachable";
  public static final String ENABLE_IPV4 = "enable_ipv4";
  public static final String ENABLE_IPV6 = "enable_ipv6";
  public static final String IPAM_DRIVER = "ipam.driver";
  public static final String IPAM_CONFIG = "ipam.config";
  public static final String IPAM_OPTIONS = "ipam.options.";
  public static final String IPAM = "ipam.";

  private ResourcePaths() {}
}
