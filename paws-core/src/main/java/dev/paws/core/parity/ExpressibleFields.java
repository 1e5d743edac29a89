package dev.paws.core.parity;

import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.ResourcePaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.field.StoragePaths;
import java.util.List;

/**
 * The fields that a kind of source can express, declared as patterns of the fields that it cannot.
 *
 * @see SourceKind#expressesWith
 */
public final class ExpressibleFields {
  private static final String MOUNT = StoragePaths.VOLUMES + "*.";
  private static final String MEMBERSHIP = NetworkingPaths.NETWORKS + "*.";

  /** Fields of a definition that an engine does not keep. */
  private static final List<String> LOST_IN_ENGINE =
      List.of(
          FieldPaths.BUILD,
          FieldPaths.BUILD + ".*",
          FieldPaths.DEPENDENCIES + "*",
          FieldPaths.DEPLOY + "*",
          FieldPaths.DEVELOP + "*",
          LifecyclePaths.PULL_POLICY,
          LifecyclePaths.PROFILES,
          LifecyclePaths.ATTACH,
          LifecyclePaths.PRE_START,
          LifecyclePaths.POST_START,
          LifecyclePaths.PRE_STOP,
          LifecyclePaths.RESTART_DELAY,
          LifecyclePaths.RESTART_WINDOW,
          HealthPaths.ENDPOINTS + "*",
          HealthPaths.EXPECTED + "*",
          HealthPaths.START_INTERVAL,
          MOUNT + StoragePaths.CREATE_HOST_PATH,
          MOUNT + StoragePaths.NOCOPY,
          MOUNT + StoragePaths.RECURSIVE,
          MOUNT + StoragePaths.SUBPATH,
          MOUNT + StoragePaths.CONSISTENCY,
          MOUNT + StoragePaths.SELINUX,
          MOUNT + StoragePaths.LABELS + "*",
          MOUNT + StoragePaths.CONTENT,
          StoragePaths.VOLUMES_FROM,
          StoragePaths.FILES + "*",
          MEMBERSHIP + NetworkingPaths.PRIORITY,
          MEMBERSHIP + NetworkingPaths.GW_PRIORITY,
          MEMBERSHIP + NetworkingPaths.INTERFACE_NAME,
          MEMBERSHIP + NetworkingPaths.DRIVER_OPTS + ".*",
          NetworkingPaths.PORT_MODES + "*",
          NetworkingPaths.PORT_NAMES + "*",
          NetworkingPaths.APP_PROTOCOLS + "*",
          NetworkingPaths.LINKS,
          NetworkingPaths.EXTERNAL_LINKS,
          NetworkingPaths.EXPOSE,
          NetworkingPaths.MAC_ADDRESS,
          ContainerPaths.PLATFORM,
          ContainerPaths.NAME,
          ContainerPaths.CREDENTIAL_SPEC + "*",
          ContainerPaths.PROVIDER + "*",
          ContainerPaths.MODELS + "*",
          LimitPaths.CPU_RESERVATION,
          LimitPaths.GENERIC_RESOURCES,
          LimitPaths.MEMORY_SWAP_LIMIT,
          LimitPaths.DEVICES,
          LimitPaths.GPUS,
          LimitPaths.BLKIO_CONFIG + "*",
          ResourcePaths.NETWORK + ResourcePaths.INTERNAL,
          ResourcePaths.NETWORK + ResourcePaths.ATTACHABLE,
          ResourcePaths.NETWORK + ResourcePaths.ENABLE_IPV4,
          ResourcePaths.NETWORK + ResourcePaths.ENABLE_IPV6,
          ResourcePaths.NETWORK + ResourcePaths.IPAM_DRIVER,
          ResourcePaths.NETWORK + ResourcePaths.IPAM_CONFIG + "*.gateway",
          ResourcePaths.NETWORK + ResourcePaths.IPAM_CONFIG + "*.ip_range",
          ResourcePaths.NETWORK + ResourcePaths.NAME,
          ResourcePaths.VOLUME + ResourcePaths.NAME,
          ResourcePaths.VOLUME + ResourcePaths.EXTERNAL,
          ResourcePaths.NETWORK + ResourcePaths.EXTERNAL,
          ResourcePaths.NETWORK + ResourcePaths.IPAM_CONFIG + "*.aux_addresses*",
          ResourcePaths.NETWORK + ResourcePaths.IPAM_OPTIONS + "*",
          ResourcePaths.VOLUME + ResourcePaths.DRIVER_OPTS + "*",
          ResourcePaths.NETWORK + ResourcePaths.DRIVER_OPTS + "*");

  /** Fields that {@code docker stack deploy} does not pass on, or that a swarm does not show. */
  private static final List<String> LOST_IN_SWARM =
      List.of(
          FieldPaths.BUILD,
          FieldPaths.BUILD + ".*",
          FieldPaths.DEPENDENCIES + "*",
          FieldPaths.DEVELOP + "*",
          FieldPaths.SCALE,
          LifecyclePaths.PULL_POLICY,
          LifecyclePaths.PROFILES,
          LifecyclePaths.ATTACH,
          LifecyclePaths.PRE_START,
          LifecyclePaths.POST_START,
          LifecyclePaths.PRE_STOP,
          HealthPaths.ENDPOINTS + "*",
          HealthPaths.EXPECTED + "*",
          StoragePaths.FILES + "*." + StoragePaths.CONTENT,
          StoragePaths.FILES + "*." + StoragePaths.MOUNTED,
          StoragePaths.FILES + "*.external",
          MOUNT + StoragePaths.CONTENT,
          MOUNT + StoragePaths.CREATE_HOST_PATH,
          MOUNT + StoragePaths.FOLDER + "*",
          MOUNT + StoragePaths.LABELS + "*",
          NetworkingPaths.LINKS,
          NetworkingPaths.EXTERNAL_LINKS,
          NetworkingPaths.EXPOSE,
          NetworkingPaths.MAC_ADDRESS,
          NetworkingPaths.PORT_NAMES + "*",
          NetworkingPaths.APP_PROTOCOLS + "*",
          ContainerPaths.NAME,
          ContainerPaths.PLATFORM,
          ContainerPaths.PROVIDER + "*",
          ContainerPaths.MODELS + "*",
          LimitPaths.GENERIC_RESOURCES,
          ResourcePaths.NETWORK + "*",
          ResourcePaths.VOLUME + "*");

  /** Fields that a manifest cannot express; {@code docs/parity-kubernetes.md} gives the reasons. */
  private static final List<String> NOT_IN_KUBERNETES =
      List.of(
          FieldPaths.BUILD,
          FieldPaths.BUILD + ".*",
          FieldPaths.DEPLOY + "*",
          FieldPaths.DEVELOP + "*",
          FieldPaths.LABELS + "*",
          FieldPaths.ANNOTATIONS + "*",
          FieldPaths.LOGGING,
          FieldPaths.LOGGING + ".*",
          LimitPaths.BLKIO_CONFIG + "*",
          FieldPaths.SCALE,
          LifecyclePaths.PROFILES,
          LifecyclePaths.ATTACH,
          LifecyclePaths.PRE_START,
          LifecyclePaths.RESTART_DELAY,
          LifecyclePaths.RESTART_WINDOW,
          HealthPaths.ENDPOINTS + "*",
          HealthPaths.EXPECTED + "*",
          HealthPaths.START_INTERVAL,
          NetworkingPaths.HOSTNAME,
          NetworkingPaths.DOMAINNAME,
          NetworkingPaths.MAC_ADDRESS,
          NetworkingPaths.NETWORKS + "*",
          NetworkingPaths.EXPOSE,
          NetworkingPaths.PORT_MODES + "*",
          NetworkingPaths.PORT_NAMES + "*",
          NetworkingPaths.APP_PROTOCOLS + "*",
          NetworkingPaths.LINKS,
          NetworkingPaths.EXTERNAL_LINKS,
          NetworkingPaths.DNS_OPT,
          ResourcePaths.NETWORK + "*",
          ResourcePaths.VOLUME + "*",
          ContainerPaths.NAME,
          ContainerPaths.PLATFORM,
          ContainerPaths.INIT,
          ContainerPaths.RUNTIME,
          ContainerPaths.ISOLATION,
          ContainerPaths.CREDENTIAL_SPEC + "*",
          ContainerPaths.USE_API_SOCKET + "*",
          ContainerPaths.PROVIDER + "*",
          ContainerPaths.MODELS + "*",
          ContainerPaths.DEVICES + "*",
          LimitPaths.MEMORY_SWAP_LIMIT,
          LimitPaths.MEMORY_SWAPPINESS,
          LimitPaths.ALL + "oom_*",
          LimitPaths.CPU_COUNT,
          LimitPaths.CPU_PERCENT,
          LimitPaths.CPU_PERIOD,
          LimitPaths.CPU_QUOTA,
          LimitPaths.ALL + "cpu_rt_*",
          LimitPaths.CPU_SHARES,
          LimitPaths.CPUSET,
          LimitPaths.PIDS_LIMIT,
          LimitPaths.ULIMITS + "*",
          LimitPaths.GPUS,
          LimitPaths.DEVICES,
          LimitPaths.GENERIC_RESOURCES,
          SecurityPaths.USERNS_MODE,
          SecurityPaths.UTS,
          SecurityPaths.CGROUP + "*",
          SecurityPaths.DEVICE_CGROUP_RULES,
          StoragePaths.VOLUMES_FROM,
          StoragePaths.STORAGE_OPT + "*",
          MOUNT + StoragePaths.CREATE_HOST_PATH,
          MOUNT + StoragePaths.NOCOPY,
          MOUNT + StoragePaths.RECURSIVE,
          MOUNT + StoragePaths.CONSISTENCY,
          MOUNT + StoragePaths.SELINUX,
          MOUNT + StoragePaths.LABELS + "*",
          MOUNT + StoragePaths.CONTENT,
          MOUNT + StoragePaths.TMPFS_MODE,
          MOUNT + StoragePaths.OPTIONS);

  /** Fields that only a manifest can express. */
  private static final List<String> ONLY_IN_KUBERNETES =
      List.of(KubernetesPaths.ALL + "*", KubernetesPaths.OF_VOLUME + "*");

  /** Fields that a container has and its definition never has. */
  private static final List<String> ONLY_RUNNING = List.of(RuntimePaths.ALL + "*");

  /** The fields of Compose files. */
  static final ExpressibleFields COMPOSE =
      new ExpressibleFields(List.of(ONLY_RUNNING, ONLY_IN_KUBERNETES), List.of());

  /** The fields that an engine shows of its containers. */
  static final ExpressibleFields CONTAINERS =
      new ExpressibleFields(List.of(LOST_IN_ENGINE, ONLY_IN_KUBERNETES), List.of());

  /** The fields of a swarm's services. */
  static final ExpressibleFields SWARM =
      new ExpressibleFields(List.of(LOST_IN_SWARM, ONLY_RUNNING, ONLY_IN_KUBERNETES), List.of());

  /** The fields of Kubernetes manifests. */
  static final ExpressibleFields KUBERNETES =
      new ExpressibleFields(List.of(ONLY_RUNNING), NOT_IN_KUBERNETES);

  private final List<List<String>> missing;
  private final List<String> unshared;

  /**
   * Declares what a kind of source can express.
   *
   * @param missing patterns of fields that such a source never has
   * @param unshared patterns of fields that compare only with a source of the same vocabulary
   */
  private ExpressibleFields(List<List<String>> missing, List<String> unshared) {
    this.missing = missing;
    this.unshared = unshared;
  }

  /** Returns whether such a source can have a value for a field. */
  boolean has(String path) {
    return missing.stream().noneMatch(patterns -> isAmong(patterns, path));
  }

  /** Returns whether a field means the same to a source of another vocabulary. */
  boolean isShared(String path) {
    return !isAmong(unshared, path);
  }

  private static boolean isAmong(List<String> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> PathPattern.matches(pattern, path));
  }
}
