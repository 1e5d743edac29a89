package dev.paws.core.message;

/**
 * Parts of the messages about options of Compose files: what an option belongs to, why it is not
 * supported, and what to do instead. They have no code of their own.
 */
public enum DesiredPhrase {
  // what has the option, with its article
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
  IMAGE_OPTIONS("image options of a volume"),
  TMPFS_OPTIONS("tmpfs options of a volume"),
  FILE_USE("a config or secret of a service"),
  DEPENDENCY("a dependency"),
  HOOK("a hook"),
  NETWORK("a network"),
  IPAM("ipam"),
  IPAM_POOL("an address pool"),
  VOLUME("a volume"),
  CONFIG("a config"),
  SECRET("a secret"),
  EXTENSION("x-paws"),
  READY("x-paws.ready"),
  CONNECTION("x-paws.connection"),
  // why an option is not supported
  NOT_CARRIED_OUT_BY_COMPOSE("Docker Compose 2.26 does not carry it out either"),
  /** Argument: the version. */
  NEEDS_API("it needs Engine API {0}"),
  DRIVERS_OF_A_SWARM("drivers of configs and secrets belong to a Swarm"),
  MODELS_NEED_RUNNER("models are run by Docker Model Runner, not by an engine"),
  FOR_WINDOWS("it is for Windows containers"),
  FOR_EVERY_VOLUME("it would apply to every volume of the service"),
  ATTEMPTS_NOT_COUNTED("an engine counts attempts only with condition on-failure"),
  OTHER_MOUNT_TYPE("an engine accepts only the options of the mount's own type"),
  NO_SOURCE_IN_MEMORY("a mount in memory has no source"),
  NAMED_PIPE("named pipes are for Windows containers"),
  CLUSTER_VOLUME("cluster volumes belong to a Swarm"),
  UNKNOWN_MOUNT_TYPE("Compose has no volume of that type"),
  // the option, if its key alone does not name it
  /** Arguments: the options' type, the mount's type. */
  OPTIONS_OF_MOUNT("{0} options of a mount of type {1}"),
  SOURCE_OF_TMPFS("source of a mount of type tmpfs"),
  PLATFORM_SOURCE("of the service or DOCKER_DEFAULT_PLATFORM"),
  // what to do instead
  USE_FILE("use file, environment or content"),
  RUN_MODEL_AS_SERVICE("run the model's server as a service with an image"),
  REMOVE_FOR_LINUX("remove it for Linux containers"),
  DRIVER_OF_TOP_LEVEL_VOLUME("set driver on each volume under the top-level volumes"),
  SET_ON_FAILURE("set condition: on-failure, or remove max_attempts"),
  USE_KNOWN_MOUNT_TYPE("use type volume, bind, tmpfs or image"),
  /** Argument: the key. */
  CORRECT_MOUNT_TYPE("remove {0}, or correct the type"),
  MOUNT_EACH_FOLDER("mount the folders one by one"),
  REMOVE_ENABLE_IPV4("remove it: the network then has both address families");

  private final String template;

  DesiredPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
