package dev.paws.core.compose.bind;

import static dev.paws.core.compose.bind.Scalars.FLAG;
import static dev.paws.core.compose.bind.Scalars.INTEGER;
import static dev.paws.core.compose.bind.Scalars.NUMBER;
import static dev.paws.core.compose.bind.Scalars.OPTIONAL_DURATION;
import static dev.paws.core.compose.bind.Scalars.OPTIONAL_FLAG;
import static dev.paws.core.compose.bind.Scalars.OPTIONAL_INTEGER;
import static dev.paws.core.compose.bind.Scalars.SIZE;
import static dev.paws.core.compose.bind.Scalars.TEXT;

import dev.paws.core.tree.Node;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** The fields of a service, in printing order. */
final class ServiceTable {
  static final FieldTable SERVICE =
      FieldTable.optional()
          .field("profiles", Lists.TEXTS)
          .field("annotations", Maps.PAIRS)
          .field("attach", OPTIONAL_FLAG)
          .field("build", Tables.BUILD)
          .field("develop", Tables.DEVELOP)
          .field("blkio_config", Tables.BLKIO)
          .fields(Lists.TEXTS, "cap_add", "cap_drop")
          .fields(TEXT, "cgroup_parent", "cgroup")
          .field("cpu_count", INTEGER)
          .field("cpu_percent", NUMBER)
          .fields(INTEGER, "cpu_period", "cpu_quota", "cpu_rt_period", "cpu_rt_runtime")
          .field("cpus", NUMBER)
          .field("cpuset", TEXT)
          .field("cpu_shares", INTEGER)
          .field("command", Lists.COMMAND)
          .field("configs", Tables.FILE_REFERENCE.list())
          .field("container_name", TEXT)
          .field("credential_spec", Tables.CREDENTIAL_SPEC)
          .field("depends_on", Tables.DEPENDENCY.map())
          .field("deploy", Tables.DEPLOY)
          .field("device_cgroup_rules", Lists.TEXTS)
          .field("devices", Tables.DEVICE.list())
          .field("dns", Lists.TEXT_OR_TEXTS)
          .field("dns_opt", Lists.TEXTS)
          .field("dns_search", Lists.TEXT_OR_TEXTS)
          .field("domainname", TEXT)
          .field("entrypoint", Lists.COMMAND)
          .field("environment", Maps.ENVIRONMENT)
          .field("expose", Lists.ANY_TEXTS)
          .field("extends", FieldTable.optional().fields(TEXT, "file", "service"))
          .field("external_links", Lists.TEXTS)
          .field("extra_hosts", Lists.HOSTS)
          .field("group_add", Lists.TEXTS)
          .field("gpus", Tables.REQUEST.list())
          .field("hostname", TEXT)
          .field("healthcheck", Tables.HEALTHCHECK)
          .field("image", TEXT)
          .field("init", OPTIONAL_FLAG)
          .fields(TEXT, "ipc", "isolation")
          .field("label_file", ServiceTable::checkedOnly)
          .field("labels", Maps.PAIRS)
          .field("links", Lists.TEXTS)
          .field("logging", Tables.LOGGING)
          .fields(SIZE, "mem_limit", "mem_reservation", "memswap_limit", "mem_swappiness")
          .fields(TEXT, "mac_address", "network_mode")
          .field("models", FieldTable.optional().fields(TEXT, "endpoint_var", "model_var").map())
          .field("networks", Tables.SERVICE_NETWORK.map())
          .field("oom_kill_disable", FLAG)
          .field("oom_score_adj", INTEGER)
          .field("pid", TEXT)
          .field("pids_limit", INTEGER)
          .field("platform", TEXT)
          .field("ports", Tables.PORT.list())
          .field("privileged", FLAG)
          .field(
              "provider",
              FieldTable.optional().field("type", TEXT).field("options", new ProviderOptions()))
          .field("pull_policy", TEXT)
          .field("read_only", FLAG)
          .fields(TEXT, "restart", "runtime")
          .field("scale", OPTIONAL_INTEGER)
          .field("secrets", Tables.FILE_REFERENCE.list())
          .field("security_opt", Lists.TEXTS)
          .field("shm_size", SIZE)
          .field("stdin_open", FLAG)
          .field("stop_grace_period", OPTIONAL_DURATION)
          .field("stop_signal", TEXT)
          .field("storage_opt", Maps.TEXTS)
          .field("sysctls", Maps.PAIRS)
          .field("tmpfs", Lists.TEXT_OR_TEXTS)
          .field("tty", FLAG)
          .field("ulimits", new Ulimits())
          .field("use_api_socket", FLAG)
          .fields(TEXT, "user", "userns_mode", "uts")
          .field("volumes", Tables.MOUNT.list())
          .field("volumes_from", Lists.TEXTS)
          .field("working_dir", TEXT)
          .field("pre_start", Tables.PRE_START.list())
          .fields(Tables.HOOK.list(), "post_start", "pre_stop");

  private ServiceTable() {}

  /**
   * Checks that files are texts and leaves them out, because their lines are part of another field.
   */
  private static @Nullable Node checkedOnly(
      @Nullable Value value, NodePath trail, Binding binding) {
    Lists.TEXTS.bind(value, trail, binding);
    return null;
  }
}
