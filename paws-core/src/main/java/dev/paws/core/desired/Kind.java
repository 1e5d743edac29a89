package dev.paws.core.desired;

/** The mappings of a Compose tree, each with its own options. */
enum Kind {
  PROJECT("a project"),
  SERVICE("a service"),
  BUILD("a build section"),
  BUILD_SECRET("a secret of a build"),
  DEPLOY("a deploy section"),
  RESOURCES("deploy.resources"),
  LIMITS("deploy.resources.limits"),
  RESERVATIONS("deploy.resources.reservations"),
  RESTART_POLICY("deploy.restart_policy"),
  DEVICE_REQUEST("a device request"),
  DEVICE("a device"),
  BLKIO("blkio_config"),
  BLKIO_RATE("a rate of a block device"),
  ULIMIT("an ulimit"),
  HEALTHCHECK("a health check"),
  LOGGING("logging"),
  PORT("a port"),
  SERVICE_NETWORK("a service's network"),
  VOLUME_MOUNT("a volume of a service"),
  BIND_OPTIONS("bind options of a volume"),
  VOLUME_OPTIONS("volume options of a volume"),
  TMPFS_OPTIONS("tmpfs options of a volume"),
  FILE_USE("a config or secret of a service"),
  DEPENDENCY("a dependency"),
  HOOK("a hook"),
  NETWORK("a network"),
  IPAM("ipam"),
  IPAM_POOL("an address pool"),
  VOLUME("a volume"),
  CONFIG("a config"),
  SECRET("a secret");

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  /** Returns the kind with its article, for messages. */
  String title() {
    return title;
  }
}
