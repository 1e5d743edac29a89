package dev.paws.core.parity;

import java.util.List;

/**
 * Which fields a kind of source can express, declared as patterns of what it cannot.
 *
 * @see SourceKind#expressesWith
 */
public final class ExpressibleFields {
  /** What an engine does not keep of a definition. */
  private static final List<String> LOST_IN_ENGINE =
      List.of(
          "build",
          "build.*",
          "dependencies.*",
          "deploy.*",
          "develop*",
          "lifecycle.pull_policy",
          "lifecycle.profiles",
          "lifecycle.attach",
          "lifecycle.pre_start",
          "lifecycle.post_start",
          "lifecycle.pre_stop",
          "lifecycle.restart_delay",
          "lifecycle.restart_window",
          "health_check.endpoints*",
          "health_check.expected_*",
          "health_check.check.start_interval",
          "storage.volumes.*.create_host_path",
          "storage.volumes.*.nocopy",
          "storage.volumes.*.recursive",
          "storage.volumes.*.subpath",
          "storage.volumes.*.consistency",
          "storage.volumes.*.selinux",
          "storage.volumes.*.labels*",
          "storage.volumes.*.content",
          "storage.volumes_from",
          "files.*",
          "networking.networks.*.priority",
          "networking.networks.*.gw_priority",
          "networking.networks.*.interface_name",
          "networking.networks.*.driver_opts.*",
          "networking.port_modes.*",
          "networking.port_names.*",
          "networking.app_protocols.*",
          "networking.links",
          "networking.external_links",
          "networking.expose",
          "networking.mac_address",
          "container.platform",
          "container.name",
          "container.credential_spec*",
          "container.provider*",
          "container.models*",
          "resource_limits.cpu_reservation",
          "resource_limits.generic_resources",
          "resource_limits.memory_swap_limit",
          "resource_limits.devices",
          "resource_limits.gpus",
          "blkio_config*",
          "network.internal",
          "network.attachable",
          "network.enable_ipv4",
          "network.enable_ipv6",
          "network.ipam.driver",
          "network.ipam.config*.gateway",
          "network.ipam.config*.ip_range",
          "network.name",
          "volume.name",
          "volume.external",
          "network.external",
          "network.ipam.config*.aux_addresses*",
          "network.ipam.options.*",
          "volume.driver_opts.*",
          "network.driver_opts.*");

  /** What a manifest has no word for; {@code docs/parity-kubernetes.md} says why. */
  private static final List<String> NOT_IN_KUBERNETES =
      List.of(
          "build",
          "build.*",
          "deploy.*",
          "develop*",
          "labels.*",
          "annotations.*",
          "logging",
          "logging.*",
          "blkio_config*",
          "scale",
          "lifecycle.profiles",
          "lifecycle.attach",
          "lifecycle.pre_start",
          "lifecycle.restart_delay",
          "lifecycle.restart_window",
          "health_check.endpoints*",
          "health_check.expected_*",
          "health_check.check.start_interval",
          "networking.hostname",
          "networking.domainname",
          "networking.mac_address",
          "networking.networks.*",
          "networking.expose",
          "networking.port_modes.*",
          "networking.port_names.*",
          "networking.app_protocols.*",
          "networking.links",
          "networking.external_links",
          "networking.dns_opt",
          "network.*",
          "volume.*",
          "container.name",
          "container.platform",
          "container.init",
          "container.runtime",
          "container.isolation",
          "container.credential_spec*",
          "container.use_api_socket*",
          "container.provider*",
          "container.models*",
          "container.devices.*",
          "resource_limits.memory_swap_limit",
          "resource_limits.memory_swappiness",
          "resource_limits.oom_*",
          "resource_limits.cpu_count",
          "resource_limits.cpu_percent",
          "resource_limits.cpu_period",
          "resource_limits.cpu_quota",
          "resource_limits.cpu_rt_*",
          "resource_limits.cpu_shares",
          "resource_limits.cpuset",
          "resource_limits.pids_limit",
          "resource_limits.ulimits.*",
          "resource_limits.gpus",
          "resource_limits.devices",
          "resource_limits.generic_resources",
          "security.userns_mode",
          "security.uts",
          "security.cgroup*",
          "security.device_cgroup_rules",
          "storage.volumes_from",
          "storage.storage_opt.*",
          "storage.volumes.*.create_host_path",
          "storage.volumes.*.nocopy",
          "storage.volumes.*.recursive",
          "storage.volumes.*.consistency",
          "storage.volumes.*.selinux",
          "storage.volumes.*.labels*",
          "storage.volumes.*.content",
          "storage.volumes.*.tmpfs_mode",
          "storage.volumes.*.options");

  /** What only a manifest has a word for. */
  private static final List<String> ONLY_IN_KUBERNETES =
      List.of("kubernetes.*", "volume.kubernetes.*");

  /** What only a container has, never its definition. */
  private static final List<String> ONLY_RUNNING = List.of("runtime.*");

  /** What Compose files can express. */
  static final ExpressibleFields COMPOSE =
      new ExpressibleFields(List.of(ONLY_RUNNING, ONLY_IN_KUBERNETES), List.of());

  /** What an engine shows of its containers. */
  static final ExpressibleFields CONTAINERS =
      new ExpressibleFields(List.of(LOST_IN_ENGINE, ONLY_IN_KUBERNETES), List.of());

  /** What Kubernetes manifests can express. */
  static final ExpressibleFields KUBERNETES =
      new ExpressibleFields(List.of(ONLY_RUNNING), NOT_IN_KUBERNETES);

  private final List<List<String>> missing;
  private final List<String> unshared;

  /**
   * Declares a kind of source.
   *
   * @param missing patterns of fields that such a source never has
   * @param unshared patterns of fields that compare only with a source of the same vocabulary
   */
  private ExpressibleFields(List<List<String>> missing, List<String> unshared) {
    this.missing = missing;
    this.unshared = unshared;
  }

  /** Returns whether such a source can say something about a field. */
  boolean has(String path) {
    return missing.stream().noneMatch(patterns -> isAmong(patterns, path));
  }

  /** Returns whether the field means the same to a source of another vocabulary. */
  boolean isShared(String path) {
    return !isAmong(unshared, path);
  }

  private static boolean isAmong(List<String> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> PathPattern.matches(pattern, path));
  }
}
