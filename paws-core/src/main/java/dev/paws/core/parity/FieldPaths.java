package dev.paws.core.parity;

/**
 * How fields are called. A path uses the data model's name where it has the field: {@code
 * container.image}, {@code container.platform}, {@code container.entrypoint}, {@code
 * container.command}, {@code networking.hostname}, {@code networking.ports.TARGET/PROTOCOL}, {@code
 * networking.networks.NAME}, {@code storage.volumes.CONTAINER_PATH.type} ({@code .source}, {@code
 * .mode}, …), {@code storage.tmpfs.CONTAINER_PATH}, {@code health_check.check.test} ({@code
 * interval}, {@code timeout}, {@code retries}, {@code start_period}), {@code
 * dependencies.SERVICE.condition}, {@code resource_limits.cpu_limit}, {@code
 * environment_variables.NAME}, {@code labels.NAME}.
 *
 * <p>The other Compose keys stand under {@code networking}, {@code resource_limits}, {@code
 * security}, {@code lifecycle}, {@code container}, {@code build}, {@code files} (configs and
 * secrets) as {@code docs/parity-rules.md} lists them; a key that nobody knows stands under its own
 * name.
 */
public final class FieldPaths {
  /** How many instances of the service run. */
  public static final String INSTANCES = "instances";

  /** Before a fact that tells that the service exists: used for a service missing on one side. */
  public static final String SERVICE = "service";

  /** Before the parameters that the semantic mode draws, as {@code parameters.etcd.heartbeat}. */
  public static final String PARAMETERS = "parameters.";

  /** Before what only a running container has, as {@code runtime.restart_count}. */
  public static final String RUNTIME = "runtime.";

  /** Whether a run chose free ports in place of those of its definition; implied, so never told. */
  public static final String RANDOM_PORTS = "runtime.random_ports";

  /** Before findings about one environment in itself, as {@code consistency.etcd.size}. */
  public static final String CONSISTENCY = "consistency.";

  /** Before variables: {@code environment_variables.NAME}. */
  public static final String ENVIRONMENT = "environment_variables.";

  /** Before labels. */
  public static final String LABELS = "labels.";

  /** Before mounts: {@code storage.volumes./data.type}. */
  public static final String VOLUMES = "storage.volumes.";

  /** The image of a service's containers. */
  public static final String IMAGE = "container.image";

  private FieldPaths() {}
}
