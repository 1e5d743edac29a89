package dev.paws.core.compose.schema;

import static dev.paws.core.compose.schema.ComposeShape.AMOUNT;
import static dev.paws.core.compose.schema.ComposeShape.ANYTHING;
import static dev.paws.core.compose.schema.ComposeShape.COMMAND;
import static dev.paws.core.compose.schema.ComposeShape.DURATION;
import static dev.paws.core.compose.schema.ComposeShape.FLAG;
import static dev.paws.core.compose.schema.ComposeShape.HOSTS;
import static dev.paws.core.compose.schema.ComposeShape.OPTIONS;
import static dev.paws.core.compose.schema.ComposeShape.PAIRS;
import static dev.paws.core.compose.schema.ComposeShape.TEXT;
import static dev.paws.core.compose.schema.ComposeShape.TEXTS;
import static dev.paws.core.compose.schema.ComposeShape.TEXT_OR_SET;
import static dev.paws.core.compose.schema.ComposeShape.TEXT_SET;
import static dev.paws.core.compose.schema.ComposeShape.WHOLE;
import static dev.paws.core.compose.schema.ComposeShape.fields;
import static dev.paws.core.compose.schema.ComposeShape.open;
import static dev.paws.core.compose.schema.Shape.BOOLEAN;
import static dev.paws.core.compose.schema.Shape.INTEGER;
import static dev.paws.core.compose.schema.Shape.NULL;
import static dev.paws.core.compose.schema.Shape.NUMBER;
import static dev.paws.core.compose.schema.Shape.STRING;
import static dev.paws.core.compose.schema.Shape.choice;
import static dev.paws.core.compose.schema.Shape.listOf;
import static dev.paws.core.compose.schema.Shape.range;
import static dev.paws.core.compose.schema.Shape.scalar;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.schema.Shape.Others;
import java.util.regex.Pattern;

/** The shape of a service for one version of Docker Compose. */
final class ServiceShape {
  /** What the reference looks for in {@code pull_policy}, anywhere in the text. */
  private static final Pattern PULL_POLICY =
      Pattern.compile(
          "always|never|build|if_not_present|missing|refresh|daily|weekly"
              + "|every_([0-9]+[wdhms])+");

  private static final Pattern CONTAINER_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

  private final ComposeVersion version;

  ServiceShape(ComposeVersion version) {
    this.version = version;
  }

  private boolean has(Behaviour behaviour) {
    return version.has(behaviour);
  }

  /** Returns the shape. */
  Shape service() {
    return fields()
        .keys(
            TEXT,
            "cgroup_parent",
            "cpuset",
            "domainname",
            "hostname",
            "image",
            "ipc",
            "isolation",
            "mac_address",
            "network_mode",
            "platform",
            "restart",
            "runtime",
            "stop_signal",
            "user",
            "userns_mode",
            "uts",
            "working_dir")
        .keys(
            FLAG,
            "attach",
            "init",
            "oom_kill_disable",
            "privileged",
            "read_only",
            "stdin_open",
            "tty")
        .keys(PAIRS, "annotations", "environment", "labels", "sysctls")
        .keys(
            AMOUNT,
            "cpu_period",
            "cpu_quota",
            "cpu_rt_period",
            "cpu_rt_runtime",
            "cpu_shares",
            "cpus",
            "mem_limit",
            "memswap_limit",
            "pids_limit",
            "shm_size")
        .keys(WHOLE, "mem_reservation", "mem_swappiness", "scale")
        .keys(
            TEXT_SET,
            "cap_add",
            "cap_drop",
            "device_cgroup_rules",
            "dns_opt",
            "external_links",
            "links",
            "profiles",
            "security_opt",
            "volumes_from")
        .keys(TEXT_OR_SET, "dns", "dns_search", "tmpfs")
        .keys(COMMAND, "command", "entrypoint")
        .keys(ComposeShape.fileReferences(), "configs", "secrets")
        .keys(listOf(scalar(STRING | NUMBER), true), "expose", "group_add")
        .keys(listOf(HookShape.hook(version), false), "post_start", "pre_stop")
        .key("blkio_config", blkio())
        .key("build", new BuildShape(version).build())
        .key("cgroup", choice("host", "private"))
        .key(
            "container_name",
            has(Behaviour.CONTAINER_NAME_PATTERN) ? Shape.containing(CONTAINER_NAME) : TEXT)
        .key("cpu_count", range(STRING | INTEGER, 0, null))
        .key("cpu_percent", ComposeShape.percent())
        .key("credential_spec", fields().keys(TEXT, "config", "file", "registry").build())
        .key("depends_on", dependsOn())
        .key("deploy", DeployShape.DEPLOY)
        .key("develop", new BuildShape(version).develop())
        .key("devices", devices())
        .key("env_file", envFile())
        .key("extends", extending())
        .key("extra_hosts", HOSTS)
        .key("gpus", choice("all").or(listOf(DeployShape.deviceRequest(true), false)))
        .key("healthcheck", healthcheck())
        .key("label_file", TEXT.or(TEXTS))
        .key("logging", logging())
        .key("networks", networks())
        .key("oom_score_adj", range(STRING | INTEGER, -1000, 1000L))
        .key("pid", scalar(STRING | NULL))
        .key("ports", ports())
        .key("pull_policy", pullPolicy())
        .newer(has(Behaviour.PULL_POLICY_AGE), TEXT, "pull_refresh_after")
        .key("stop_grace_period", DURATION)
        .key("storage_opt", open(Others.ANY, ANYTHING))
        .key("ulimits", ComposeShape.limits(INTEGER | STRING))
        .key("volumes", new MountShape(version).volumes())
        .newer(has(Behaviour.MODELS_AND_PROVIDERS), provider(), "provider")
        .newer(
            has(Behaviour.MODELS_AND_PROVIDERS),
            TEXT_SET.or(open(Others.NAMES_OR_ANY, modelUse())),
            "models")
        .newer(has(Behaviour.MODELS_AND_PROVIDERS), scalar(BOOLEAN), "use_api_socket")
        .newer(has(Behaviour.PRE_START), listOf(HookShape.preStart(version), false), "pre_start")
        .build();
  }

  private Shape pullPolicy() {
    return has(Behaviour.PULL_POLICY_AGE)
        ? Shape.containing(
            PULL_POLICY,
            "always",
            "never",
            "if_not_present",
            "build",
            "missing",
            "refresh",
            "daily",
            "weekly",
            "every_12h")
        : choice("always", "never", "if_not_present", "build", "missing");
  }

  private static Shape provider() {
    Shape one = scalar(STRING | NUMBER | BOOLEAN);
    return fields()
        .key("type", TEXT)
        .key("options", open(Others.ANY, one.or(listOf(one, false))))
        .require("type")
        .build();
  }

  private static Shape modelUse() {
    return scalar(NULL).or(fields().keys(TEXT, "endpoint_var", "model_var").build());
  }

  private static Shape blkio() {
    Shape limit =
        fields().key("path", TEXT).key("rate", WHOLE).others(Others.REFUSED, null).build();
    Shape weight =
        fields().key("path", TEXT).key("weight", WHOLE).others(Others.REFUSED, null).build();
    return fields()
        .keys(
            listOf(limit, false),
            "device_read_bps",
            "device_read_iops",
            "device_write_bps",
            "device_write_iops")
        .key("weight", WHOLE)
        .key("weight_device", listOf(weight, false))
        .others(Others.REFUSED, null)
        .build();
  }

  private Shape dependsOn() {
    Shape dependency =
        fields()
            .key("restart", FLAG)
            .key("required", has(Behaviour.DEPENDENCY_FLAGS_AS_TEXT) ? FLAG : scalar(BOOLEAN))
            .key(
                "condition",
                choice("service_started", "service_healthy", "service_completed_successfully"))
            .require("condition")
            .build();
    return TEXT_SET.or(open(Others.NAMES, dependency));
  }

  private static Shape devices() {
    return listOf(
        TEXT.or(fields().keys(TEXT, "source", "target", "permissions").require("source").build()),
        false);
  }

  private static Shape envFile() {
    Shape entry =
        fields()
            .keys(TEXT, "path", "format")
            .key("required", FLAG)
            .require("path")
            .others(Others.REFUSED, null)
            .build();
    return TEXT.or(listOf(TEXT.or(entry), false));
  }

  private static Shape extending() {
    return TEXT.or(
        fields()
            .keys(TEXT, "service", "file")
            .require("service")
            .others(Others.REFUSED, null)
            .build());
  }

  private static Shape healthcheck() {
    return fields()
        .key("disable", FLAG)
        .keys(DURATION, "interval", "timeout", "start_period", "start_interval")
        .key("retries", AMOUNT)
        .key("test", TEXT.or(TEXTS))
        .build();
  }

  private static Shape logging() {
    return fields()
        .key("driver", TEXT)
        .key("options", open(Others.ANY, scalar(STRING | NUMBER | NULL)))
        .build();
  }

  private Shape networks() {
    Shape network =
        fields()
            .keys(TEXT_SET, "aliases", "link_local_ips")
            .keys(TEXT, "ipv4_address", "ipv6_address", "mac_address")
            .key("driver_opts", OPTIONS)
            .keys(scalar(NUMBER), "priority", "gw_priority")
            .newer(has(Behaviour.MODELS_AND_PROVIDERS), TEXT, "interface_name")
            .build();
    return TEXT_SET.or(open(Others.NAMES, scalar(NULL).or(network)));
  }

  private static Shape ports() {
    return listOf(
        scalar(NUMBER | STRING)
            .or(
                fields()
                    .keys(TEXT, "name", "mode", "host_ip", "protocol", "app_protocol")
                    .keys(WHOLE, "target", "published")
                    .build()),
        true);
  }
}
