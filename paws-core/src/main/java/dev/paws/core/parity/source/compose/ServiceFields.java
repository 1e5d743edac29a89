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

import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.source.ValueForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of a service's keys: the field of each key and its default. */
final class ServiceFields {
  /**
   * A key with one value.
   *
   * @param key the key in Compose
   * @param path the path of the fact
   * @param form the kind of value
   * @param fallback the default; empty if it depends on the image
   */
  record Field(String key, String path, ValueForm form, String fallback) {}

  /** Keys with one value. If two keys mean the same, the later row overrides the earlier one. */
  static final List<Field> SCALARS =
      List.of(
          field("image", ContainerPaths.IMAGE, IMAGE),
          field("platform", ContainerPaths.PLATFORM, TEXT),
          field("entrypoint", ContainerPaths.ENTRYPOINT, ORDERED),
          field("command", ContainerPaths.COMMAND, ORDERED),
          field("container_name", ContainerPaths.NAME, TEXT),
          field("working_dir", ContainerPaths.WORKING_DIR, TEXT),
          field("init", ContainerPaths.INIT, FLAG, "false"),
          field("tty", ContainerPaths.TTY, FLAG, "false"),
          field("stdin_open", ContainerPaths.STDIN_OPEN, FLAG, "false"),
          field("runtime", ContainerPaths.RUNTIME, TEXT),
          field("isolation", ContainerPaths.ISOLATION, TEXT),
          field("credential_spec", ContainerPaths.CREDENTIAL_SPEC, TEXT),
          field("use_api_socket", ContainerPaths.USE_API_SOCKET, FLAG, "false"),
          field("provider", ContainerPaths.PROVIDER, TEXT),
          field("models", ContainerPaths.MODELS, TEXT),
          field("hostname", NetworkingPaths.HOSTNAME, TEXT),
          field("domainname", NetworkingPaths.DOMAINNAME, TEXT),
          field("mac_address", NetworkingPaths.MAC_ADDRESS, TEXT),
          field("network_mode", NetworkingPaths.NETWORK_MODE, TEXT),
          field("expose", NetworkingPaths.EXPOSE, PORTS),
          field("dns", NetworkingPaths.DNS, ORDERED),
          field("dns_search", NetworkingPaths.DNS_SEARCH, ORDERED),
          field("dns_opt", NetworkingPaths.DNS_OPT, SET),
          field("links", NetworkingPaths.LINKS, SET),
          field("external_links", NetworkingPaths.EXTERNAL_LINKS, SET),
          field("cpus", LimitPaths.CPU_LIMIT, AMOUNT, "0"),
          field("mem_limit", LimitPaths.MEMORY_LIMIT, BYTES, "0"),
          field("mem_reservation", LimitPaths.MEMORY_RESERVATION, BYTES, "0"),
          field("memswap_limit", LimitPaths.MEMORY_SWAP_LIMIT, BYTES, "0"),
          field("mem_swappiness", LimitPaths.MEMORY_SWAPPINESS, AMOUNT),
          field("oom_kill_disable", LimitPaths.OOM_KILL_DISABLE, FLAG, "false"),
          field("oom_score_adj", LimitPaths.OOM_SCORE_ADJ, AMOUNT, "0"),
          field("cpu_count", LimitPaths.CPU_COUNT, AMOUNT, "0"),
          field("cpu_percent", LimitPaths.CPU_PERCENT, AMOUNT, "0"),
          field("cpu_period", LimitPaths.CPU_PERIOD, AMOUNT, "0"),
          field("cpu_quota", LimitPaths.CPU_QUOTA, AMOUNT, "0"),
          field("cpu_rt_period", LimitPaths.CPU_RT_PERIOD, AMOUNT, "0"),
          field("cpu_rt_runtime", LimitPaths.CPU_RT_RUNTIME, AMOUNT, "0"),
          field("cpu_shares", LimitPaths.CPU_SHARES, AMOUNT, "0"),
          field("cpuset", LimitPaths.CPUSET, TEXT, ""),
          field("pids_limit", LimitPaths.PIDS_LIMIT, AMOUNT, "0"),
          field("shm_size", LimitPaths.SHM_SIZE, BYTES, "64m"),
          field("gpus", LimitPaths.GPUS, TEXT),
          field("privileged", SecurityPaths.PRIVILEGED, FLAG, "false"),
          field("read_only", SecurityPaths.READ_ONLY, FLAG, "false"),
          field("user", SecurityPaths.USER, USER),
          field("group_add", SecurityPaths.GROUP_ADD, SET),
          field("cap_add", SecurityPaths.CAP_ADD, CAPABILITIES),
          field("cap_drop", SecurityPaths.CAP_DROP, CAPABILITIES),
          field("security_opt", SecurityPaths.SECURITY_OPT, SET),
          field("ipc", SecurityPaths.IPC, TEXT),
          field("pid", SecurityPaths.PID, TEXT, ""),
          field("uts", SecurityPaths.UTS, TEXT, ""),
          field("userns_mode", SecurityPaths.USERNS_MODE, TEXT, ""),
          field("cgroup", SecurityPaths.CGROUP, TEXT),
          field("cgroup_parent", SecurityPaths.CGROUP_PARENT, TEXT, ""),
          field("device_cgroup_rules", SecurityPaths.DEVICE_CGROUP_RULES, SET),
          field("restart", LifecyclePaths.RESTART, RESTART, "no"),
          field("stop_signal", LifecyclePaths.STOP_SIGNAL, SIGNAL),
          field("stop_grace_period", LifecyclePaths.STOP_GRACE_PERIOD, SPAN, "10s"),
          field("pull_policy", LifecyclePaths.PULL_POLICY, TEXT, "missing"),
          field("profiles", LifecyclePaths.PROFILES, SET),
          field("attach", LifecyclePaths.ATTACH, FLAG, "true"),
          field("pre_start", LifecyclePaths.PRE_START, ORDERED),
          field("post_start", LifecyclePaths.POST_START, ORDERED),
          field("pre_stop", LifecyclePaths.PRE_STOP, ORDERED),
          field("volumes_from", StoragePaths.VOLUMES_FROM, SET));

  /** Keys whose values are texts by name, with the prefix of their paths. */
  static final List<Field> MAPS =
      List.of(
          field("labels", FieldPaths.LABELS, TEXT),
          field("annotations", FieldPaths.ANNOTATIONS, TEXT),
          field("sysctls", ContainerPaths.SYSCTLS, TEXT),
          field("storage_opt", StoragePaths.STORAGE_OPT, TEXT));

  /** Limits below {@code deploy.resources}, which override the service's own keys. */
  static final List<Field> LIMITS =
      List.of(
          field("limits.cpus", LimitPaths.CPU_LIMIT, AMOUNT),
          field("limits.memory", LimitPaths.MEMORY_LIMIT, BYTES),
          field("limits.pids", LimitPaths.PIDS_LIMIT, AMOUNT),
          field("reservations.cpus", LimitPaths.CPU_RESERVATION, AMOUNT),
          field("reservations.memory", LimitPaths.MEMORY_RESERVATION, BYTES));

  /** Keys that loading has already resolved, or that change nothing at run time. */
  static final Set<String> TAKEN =
      Set.of("env_file", "extends", "label_file", "scale", "restart_policy");

  /** Keys whose facts need code, not only a row of the table. */
  static final Set<String> APART =
      Set.of(
          "environment",
          "healthcheck",
          "depends_on",
          "logging",
          "extra_hosts",
          "ulimits",
          "deploy",
          "build",
          "ports",
          "networks",
          "volumes",
          "tmpfs",
          "devices",
          "configs",
          "secrets",
          "x-paws");

  private ServiceFields() {}

  /** Returns the field of a key with one value; empty if the key is not in the table. */
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
