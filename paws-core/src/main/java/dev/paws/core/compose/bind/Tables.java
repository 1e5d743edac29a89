package dev.paws.core.compose.bind;

import static dev.paws.core.compose.bind.Scalars.ALWAYS_INTEGER;
import static dev.paws.core.compose.bind.Scalars.ALWAYS_SIZE;
import static dev.paws.core.compose.bind.Scalars.ALWAYS_TEXT;
import static dev.paws.core.compose.bind.Scalars.ALWAYS_UNSIGNED16;
import static dev.paws.core.compose.bind.Scalars.COUNT;
import static dev.paws.core.compose.bind.Scalars.DURATION;
import static dev.paws.core.compose.bind.Scalars.FLAG;
import static dev.paws.core.compose.bind.Scalars.FLAG_OR_TEXT;
import static dev.paws.core.compose.bind.Scalars.INTEGER;
import static dev.paws.core.compose.bind.Scalars.MODE;
import static dev.paws.core.compose.bind.Scalars.NUMBER;
import static dev.paws.core.compose.bind.Scalars.OPTIONAL_DURATION;
import static dev.paws.core.compose.bind.Scalars.OPTIONAL_FLAG;
import static dev.paws.core.compose.bind.Scalars.OPTIONAL_INTEGER;
import static dev.paws.core.compose.bind.Scalars.OPTIONAL_UNSIGNED;
import static dev.paws.core.compose.bind.Scalars.OPT_OUT;
import static dev.paws.core.compose.bind.Scalars.SIZE;
import static dev.paws.core.compose.bind.Scalars.TEXT;
import static dev.paws.core.compose.bind.Scalars.UNSIGNED;
import static dev.paws.core.compose.bind.Scalars.UNSIGNED16;
import static dev.paws.core.compose.bind.Scalars.UNSIGNED32;

/** The fields of every mapping of the model except the service, in printing order. */
final class Tables {
  static final FieldTable HOOK = hook(FieldTable.optional());
  static final FieldTable PRE_START =
      hook(FieldTable.optional()).field("image", TEXT).field("per_replica", FLAG);
  static final FieldTable REQUEST =
      FieldTable.optional()
          .field("capabilities", Lists.TEXTS)
          .field("driver", TEXT)
          .field("count", COUNT)
          .field("device_ids", Lists.TEXTS)
          .field("options", Maps.PAIRS);
  static final FieldTable FILE_REFERENCE =
      FieldTable.optional().fields(TEXT, "source", "target", "uid", "gid").field("mode", MODE);
  static final FieldTable BUILD =
      FieldTable.optional()
          .fields(TEXT, "context", "dockerfile", "dockerfile_inline")
          .field("entitlements", Lists.TEXTS)
          .field("args", Maps.ENVIRONMENT)
          .field("ssh", Lists.SSH)
          .field("labels", Maps.PAIRS)
          .fields(Lists.TEXT_OR_TEXTS, "cache_from", "cache_to")
          .field("no_cache", FLAG)
          .field("no_cache_filter", Lists.TEXT_OR_TEXTS)
          .field("additional_contexts", Maps.PAIRS)
          .field("pull", FLAG)
          .field("extra_hosts", Lists.HOSTS)
          .fields(TEXT, "isolation", "network", "target")
          .field("secrets", FILE_REFERENCE.list())
          .field("shm_size", SIZE)
          .field("tags", Lists.TEXT_OR_TEXTS)
          .field("ulimits", new Ulimits())
          .field("platforms", Lists.TEXT_OR_TEXTS)
          .field("privileged", FLAG)
          .fields(FLAG_OR_TEXT, "provenance", "sbom");
  static final FieldTable DEVELOP =
      FieldTable.optional()
          .field(
              "watch",
              FieldTable.optional()
                  .fields(ALWAYS_TEXT, "path", "action")
                  .field("target", TEXT)
                  .field("exec", hook(FieldTable.always()))
                  .fields(Lists.TEXT_OR_TEXTS, "include", "ignore")
                  .field("initial_sync", FLAG)
                  .list());
  static final FieldTable BLKIO =
      FieldTable.optional()
          .field("weight", UNSIGNED16)
          .field(
              "weight_device",
              FieldTable.optional()
                  .field("path", "Path", ALWAYS_TEXT)
                  .field("weight", "Weight", ALWAYS_UNSIGNED16)
                  .list())
          .fields(
              FieldTable.optional()
                  .field("path", "Path", ALWAYS_TEXT)
                  .field("rate", "Rate", ALWAYS_SIZE)
                  .list(),
              "device_read_bps",
              "device_read_iops",
              "device_write_bps",
              "device_write_iops");
  static final FieldTable CREDENTIAL_SPEC =
      FieldTable.optional().fields(TEXT, "config", "file", "registry");
  static final FieldTable DEPENDENCY =
      FieldTable.optional()
          .field("condition", TEXT)
          .field("restart", FLAG)
          .field("required", OPTIONAL_FLAG);
  static final FieldTable DEVICE =
      FieldTable.optional().fields(TEXT, "source", "target", "permissions");
  static final FieldTable HEALTHCHECK =
      FieldTable.optional()
          .field("test", Lists.TEST)
          .fields(OPTIONAL_DURATION, "timeout", "interval")
          .field("retries", OPTIONAL_UNSIGNED)
          .fields(OPTIONAL_DURATION, "start_period", "start_interval")
          .field("disable", FLAG);
  static final FieldTable LOGGING =
      FieldTable.optional().field("driver", TEXT).field("options", Maps.OPTIONS);
  static final FieldTable SERVICE_NETWORK =
      FieldTable.optional()
          .fields(INTEGER, "priority", "gw_priority")
          .field("aliases", Lists.TEXTS)
          .field("interface_name", TEXT)
          .fields(TEXT, "ipv4_address", "ipv6_address")
          .field("link_local_ips", Lists.TEXTS)
          .field("mac_address", TEXT)
          .field("driver_opts", Maps.OPTIONS);
  static final FieldTable PORT =
      FieldTable.optional()
          .fields(TEXT, "name", "mode", "host_ip")
          .field("target", UNSIGNED32)
          .fields(TEXT, "published", "protocol", "app_protocol");
  static final FieldTable MOUNT =
      FieldTable.optional()
          .fields(TEXT, "type", "source", "target")
          .field("read_only", FLAG)
          .field("consistency", TEXT)
          .field(
              "bind",
              FieldTable.optional()
                  .fields(TEXT, "selinux", "propagation")
                  .field("create_host_path", OPT_OUT)
                  .field("recursive", TEXT))
          .field(
              "volume",
              FieldTable.optional()
                  .field("labels", Maps.PAIRS)
                  .field("nocopy", FLAG)
                  .field("subpath", TEXT))
          .field("tmpfs", FieldTable.optional().field("size", SIZE).field("mode", UNSIGNED32))
          .field("image", FieldTable.optional().field("subpath", TEXT));
  static final FieldTable DEPLOY = deploy();
  static final FieldTable NETWORK =
      FieldTable.optional()
          .fields(TEXT, "name", "driver")
          .field("driver_opts", Maps.OPTIONS)
          .field(
              "ipam",
              FieldTable.always()
                  .field("driver", TEXT)
                  .field(
                      "config",
                      FieldTable.optional()
                          .fields(TEXT, "subnet", "gateway", "ip_range")
                          .field("aux_addresses", Maps.PAIRS)
                          .list()))
          .fields(FLAG, "external", "internal", "attachable")
          .field("labels", Maps.PAIRS)
          .fields(OPTIONAL_FLAG, "enable_ipv4", "enable_ipv6");
  static final FieldTable VOLUME =
      FieldTable.optional()
          .fields(TEXT, "name", "driver")
          .field("driver_opts", Maps.OPTIONS)
          .field("external", FLAG)
          .field("labels", Maps.PAIRS);
  static final FieldTable FILE_OBJECT =
      FieldTable.optional()
          .fields(TEXT, "name", "file", "environment", "content")
          .field("external", FLAG)
          .field("labels", Maps.PAIRS)
          .field("driver", TEXT)
          .field("driver_opts", Maps.TEXTS)
          .field("template_driver", TEXT);
  static final FieldTable MODEL =
      FieldTable.optional()
          .fields(TEXT, "name", "model")
          .field("context_size", INTEGER)
          .field("runtime_flags", Lists.TEXTS);

  private Tables() {}

  private static FieldTable hook(FieldTable struct) {
    return struct
        .field("command", Lists.COMMAND)
        .field("user", TEXT)
        .field("privileged", FLAG)
        .field("working_dir", TEXT)
        .field("environment", Maps.ENVIRONMENT);
  }

  private static FieldTable deploy() {
    FieldTable update =
        FieldTable.optional()
            .field("parallelism", OPTIONAL_UNSIGNED)
            .field("delay", DURATION)
            .field("failure_action", TEXT)
            .field("monitor", DURATION)
            .field("max_failure_ratio", NUMBER)
            .field("order", TEXT);
    FieldTable discrete =
        FieldTable.optional().field("kind", ALWAYS_TEXT).field("value", ALWAYS_INTEGER);
    FieldTable resource =
        FieldTable.optional()
            .field("cpus", NUMBER)
            .field("memory", SIZE)
            .field("pids", INTEGER)
            .field("devices", REQUEST.list())
            .field(
                "generic_resources",
                FieldTable.optional().field("discrete_resource_spec", discrete).list());
    return FieldTable.optional()
        .field("mode", TEXT)
        .field("replicas", OPTIONAL_INTEGER)
        .field("labels", Maps.PAIRS)
        .fields(update, "update_config", "rollback_config")
        .field("resources", FieldTable.always().fields(resource, "limits", "reservations"))
        .field(
            "restart_policy",
            FieldTable.optional()
                .field("condition", TEXT)
                .field("delay", OPTIONAL_DURATION)
                .field("max_attempts", OPTIONAL_UNSIGNED)
                .field("window", OPTIONAL_DURATION))
        .field(
            "placement",
            FieldTable.always()
                .field("constraints", Lists.TEXTS)
                .field("preferences", FieldTable.optional().field("spread", TEXT).list())
                .field("max_replicas_per_node", UNSIGNED))
        .field("endpoint_mode", TEXT);
  }
}
