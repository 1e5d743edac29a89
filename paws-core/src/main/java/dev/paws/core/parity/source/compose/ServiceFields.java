package dev.paws.core.parity.source.compose;

import static dev.paws.core.parity.source.ValueForm.AMOUNT;
import static dev.paws.core.parity.source.ValueForm.BYTES;
import static dev.paws.core.parity.source.ValueForm.CAPABILITIES;
import static dev.paws.core.parity.source.ValueForm.FLAG;
import static dev.paws.core.parity.source.ValueForm.IMAGE;
import static dev.paws.core.parity.source.ValueForm.ORDERED;
import static dev.paws.core.parity.source.ValueForm.PORTS;
import static dev.paws.core.parity.source.ValueForm.RESTART;
import static dev.paws.core.parity.source.ValueForm.SET;
import static dev.paws.core.parity.source.ValueForm.SIGNAL;
import static dev.paws.core.parity.source.ValueForm.SPAN;
import static dev.paws.core.parity.source.ValueForm.TEXT;
import static dev.paws.core.parity.source.ValueForm.USER;

import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.source.ValueForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which field each key of a service is, and what its default is. */
final class ServiceFields {
  /**
   * A key with one value.
   *
   * @param key in Compose
   * @param path of the fact
   * @param fallback what a service has that does not say; empty where it depends on the image
   */
  record Field(String key, String path, ValueForm form, String fallback) {}

  /** Keys with one value, later ones before earlier ones where they mean the same. */
  static final List<Field> SCALARS =
      List.of(
          field("image", FieldPaths.IMAGE, IMAGE),
          field("platform", "container.platform", TEXT),
          field("entrypoint", "container.entrypoint", ORDERED),
          field("command", "container.command", ORDERED),
          field("container_name", "container.name", TEXT),
          field("working_dir", "container.working_dir", TEXT),
          field("init", "container.init", FLAG, "false"),
          field("tty", "container.tty", FLAG, "false"),
          field("stdin_open", "container.stdin_open", FLAG, "false"),
          field("runtime", "container.runtime", TEXT),
          field("isolation", "container.isolation", TEXT),
          field("credential_spec", "container.credential_spec", TEXT),
          field("use_api_socket", "container.use_api_socket", FLAG, "false"),
          field("provider", "container.provider", TEXT),
          field("models", "container.models", TEXT),
          field("hostname", "networking.hostname", TEXT),
          field("domainname", "networking.domainname", TEXT),
          field("mac_address", "networking.mac_address", TEXT),
          field("network_mode", "networking.network_mode", TEXT),
          field("expose", "networking.expose", PORTS),
          field("dns", "networking.dns", ORDERED),
          field("dns_search", "networking.dns_search", ORDERED),
          field("dns_opt", "networking.dns_opt", SET),
          field("links", "networking.links", SET),
          field("external_links", "networking.external_links", SET),
          field("cpus", "resource_limits.cpu_limit", AMOUNT, "0"),
          field("mem_limit", "resource_limits.memory_limit", BYTES, "0"),
          field("mem_reservation", "resource_limits.memory_reservation", BYTES, "0"),
          field("memswap_limit", "resource_limits.memory_swap_limit", BYTES, "0"),
          field("mem_swappiness", "resource_limits.memory_swappiness", AMOUNT),
          field("oom_kill_disable", "resource_limits.oom_kill_disable", FLAG, "false"),
          field("oom_score_adj", "resource_limits.oom_score_adj", AMOUNT, "0"),
          field("cpu_count", "resource_limits.cpu_count", AMOUNT, "0"),
          field("cpu_percent", "resource_limits.cpu_percent", AMOUNT, "0"),
          field("cpu_period", "resource_limits.cpu_period", AMOUNT, "0"),
          field("cpu_quota", "resource_limits.cpu_quota", AMOUNT, "0"),
          field("cpu_rt_period", "resource_limits.cpu_rt_period", AMOUNT, "0"),
          field("cpu_rt_runtime", "resource_limits.cpu_rt_runtime", AMOUNT, "0"),
          field("cpu_shares", "resource_limits.cpu_shares", AMOUNT, "0"),
          field("cpuset", "resource_limits.cpuset", TEXT, ""),
          field("pids_limit", "resource_limits.pids_limit", AMOUNT, "0"),
          field("shm_size", "resource_limits.shm_size", BYTES, "64m"),
          field("gpus", "resource_limits.gpus", TEXT),
          field("privileged", "security.privileged", FLAG, "false"),
          field("read_only", "security.read_only", FLAG, "false"),
          field("user", "security.user", USER),
          field("group_add", "security.group_add", SET),
          field("cap_add", "security.cap_add", CAPABILITIES),
          field("cap_drop", "security.cap_drop", CAPABILITIES),
          field("security_opt", "security.security_opt", SET),
          field("ipc", "security.ipc", TEXT),
          field("pid", "security.pid", TEXT, ""),
          field("uts", "security.uts", TEXT, ""),
          field("userns_mode", "security.userns_mode", TEXT, ""),
          field("cgroup", "security.cgroup", TEXT),
          field("cgroup_parent", "security.cgroup_parent", TEXT, ""),
          field("device_cgroup_rules", "security.device_cgroup_rules", SET),
          field("restart", "lifecycle.restart", RESTART, "no"),
          field("stop_signal", "lifecycle.stop_signal", SIGNAL),
          field("stop_grace_period", "lifecycle.stop_grace_period", SPAN, "10s"),
          field("pull_policy", "lifecycle.pull_policy", TEXT, "missing"),
          field("profiles", "lifecycle.profiles", SET),
          field("attach", "lifecycle.attach", FLAG, "true"),
          field("pre_start", "lifecycle.pre_start", ORDERED),
          field("post_start", "lifecycle.post_start", ORDERED),
          field("pre_stop", "lifecycle.pre_stop", ORDERED),
          field("volumes_from", "storage.volumes_from", SET));

  /** Keys whose values are texts by name, and what stands before the name. */
  static final List<Field> MAPS =
      List.of(
          field("labels", "labels", TEXT),
          field("annotations", "annotations", TEXT),
          field("sysctls", "container.sysctls", TEXT),
          field("storage_opt", "storage.storage_opt", TEXT));

  /** Limits under {@code deploy.resources}, which go before the service's own. */
  static final List<Field> LIMITS =
      List.of(
          field("limits.cpus", "resource_limits.cpu_limit", AMOUNT),
          field("limits.memory", "resource_limits.memory_limit", BYTES),
          field("limits.pids", "resource_limits.pids_limit", AMOUNT),
          field("reservations.cpus", "resource_limits.cpu_reservation", AMOUNT),
          field("reservations.memory", "resource_limits.memory_reservation", BYTES));

  /** Keys that others have taken up, or that change nothing of what runs. */
  static final Set<String> TAKEN =
      Set.of("env_file", "extends", "label_file", "scale", "restart_policy");

  private ServiceFields() {}

  /** The field of a key with one value. */
  static Optional<Field> scalar(String key) {
    return SCALARS.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  private static Field field(String key, String path, ValueForm form) {
    return new Field(key, path, form, "\0");
  }

  private static Field field(String key, String path, ValueForm form, String fallback) {
    return new Field(key, path, form, fallback);
  }
}
