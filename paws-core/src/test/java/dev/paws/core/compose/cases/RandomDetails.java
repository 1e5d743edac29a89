package dev.paws.core.compose.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The rarer keys of random services. */
final class RandomDetails {
  private final RandomGenerator random;

  RandomDetails(RandomGenerator random) {
    this.random = random;
  }

  Map<String, Supplier<Object>> keys() {
    Map<String, Supplier<Object>> keys = new LinkedHashMap<>();
    keys.put("container_name", () -> one("c-$TAG", "fixed"));
    keys.put("platform", () -> one("linux/amd64", "linux/arm64/v8"));
    keys.put("runtime", () -> "runc");
    keys.put("isolation", () -> "default");
    keys.put("cgroup", () -> one("host", "private"));
    keys.put("cgroup_parent", () -> "/parent");
    keys.put("cpuset", () -> one("0-1", "0,1"));
    keys.put("uts", () -> "host");
    keys.put("userns_mode", () -> "host");
    keys.put("ipc", () -> one("host", "shareable"));
    keys.put("pid", () -> "host");
    keys.put("mac_address", () -> "02:42:ac:11:65:43");
    keys.put("oom_kill_disable", () -> one(true, "false"));
    keys.put("cpu_count", () -> one(2, "3"));
    keys.put("cpu_percent", () -> one(50, "7"));
    keys.put("cpu_period", () -> one(5000, "7"));
    keys.put("cpu_quota", () -> one(5000, "6"));
    keys.put("cpu_rt_runtime", () -> one("400", 95000));
    keys.put("cpu_rt_period", () -> one("1400", 11000));
    keys.put("mem_swappiness", () -> one(60, "5"));
    keys.put("scale", () -> one(1, "2", 0));
    keys.put("cap_drop", () -> List.of("ALL"));
    keys.put("external_links", () -> one(List.of("other:alias"), List.of("a", "b:c")));
    keys.put("blkio_config", this::blkio);
    keys.put("credential_spec", () -> one(Map.of("file", "c.json"), Map.of("registry", "r")));
    keys.put("pre_stop", () -> List.of(hook()));
    keys.put("post_start", () -> List.of(hook(), hook()));
    keys.put("deploy", this::deploy);
    keys.put("build", this::build);
    keys.put("networks", this::networks);
    keys.put("develop", this::develop);
    keys.put("logging", () -> Map.of("options", map("max-size", one("1m", 5), "x", one(1.5, ""))));
    keys.put("x-deep", () -> Map.of("a", List.of(1, Map.of("b", one("$TAG", true)))));
    return keys;
  }

  Object one(Object... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private void maybe(Map<String, Object> map, String key, Object value) {
    if (random.nextInt(3) == 0) {
      map.put(key, value);
    }
  }

  private Object blkio() {
    Map<String, Object> blkio = new LinkedHashMap<>();
    maybe(blkio, "weight", one(300, 20));
    maybe(blkio, "weight_device", List.of(map("path", "/dev/sda", "weight", one(400, "4"))));
    for (String key : List.of("device_read_bps", "device_write_iops")) {
      maybe(blkio, key, List.of(map("path", "/dev/sdb", "rate", one("12mb", 1024, "1k"))));
    }
    return blkio;
  }

  private Object hook() {
    Map<String, Object> hook = map("command", one("run 'a b'", List.of("a", "$$b")));
    maybe(hook, "user", "root");
    maybe(hook, "privileged", one(true, "true"));
    maybe(hook, "working_dir", "/w");
    maybe(hook, "environment", one(List.of("A=1", "B"), Map.of("A", 1), map("B", null)));
    return hook;
  }

  private Object deploy() {
    Map<String, Object> deploy = new LinkedHashMap<>();
    maybe(deploy, "endpoint_mode", one("vip", "dnsrr"));
    Map<String, Object> limits = new LinkedHashMap<>();
    maybe(limits, "cpus", one("0.50", 1, 0.1, "2"));
    maybe(limits, "memory", one("50M", "1gb"));
    maybe(limits, "pids", one(1, "10"));
    Map<String, Object> reservations = new LinkedHashMap<>();
    Map<String, Object> device = map("capabilities", List.of("gpu"));
    maybe(device, "driver", "nvidia");
    if (random.nextBoolean()) {
      device.put("count", one(1, "2", "all"));
    } else {
      device.put("device_ids", List.of("0", "3"));
    }
    maybe(device, "options", one(Map.of("v", true), List.of("v=1")));
    maybe(reservations, "devices", List.of(device));
    maybe(
        reservations,
        "generic_resources",
        List.of(map("discrete_resource_spec", map("kind", "gpu", "value", one(2, 1.5)))));
    Map<String, Object> resources = new LinkedHashMap<>();
    maybe(resources, "limits", limits);
    maybe(resources, "reservations", reservations);
    maybe(deploy, "resources", resources);
    Map<String, Object> update = new LinkedHashMap<>();
    maybe(update, "order", one("start-first", "stop-first"));
    maybe(update, "failure_action", "continue");
    maybe(update, "monitor", one("30s", "1m"));
    maybe(update, "max_failure_ratio", one(0, 0.1, "0.3"));
    maybe(deploy, "update_config", update);
    maybe(deploy, "rollback_config", update);
    Map<String, Object> restart = map("condition", "on-failure");
    maybe(restart, "max_attempts", one(3, "4"));
    maybe(restart, "window", one("120s", "2m"));
    maybe(deploy, "restart_policy", restart);
    Map<String, Object> placement = new LinkedHashMap<>();
    maybe(placement, "preferences", List.of(Map.of("spread", "node.labels.zone")));
    maybe(placement, "max_replicas_per_node", one(1, "2"));
    maybe(deploy, "placement", placement);
    return deploy;
  }

  private Object build() {
    Map<String, Object> build = new LinkedHashMap<>();
    maybe(build, "context", one("./a", "~/a", "git@x.y:a/b.git", "${CTX:-d}"));
    maybe(build, "dockerfile_inline", "FROM a\nRUN $$X\n");
    maybe(build, "cache_from", List.of("a", "type=local,src=b"));
    maybe(build, "cache_to", List.of("c"));
    maybe(build, "platforms", List.of("linux/amd64", "linux/arm64"));
    maybe(build, "target", "t");
    maybe(build, "network", one("host", "none"));
    maybe(build, "pull", one(true, "false"));
    maybe(build, "privileged", one(true, "no"));
    maybe(build, "isolation", "i");
    maybe(build, "entitlements", List.of("network.host"));
    maybe(build, "extra_hosts", one(List.of("a=1.2.3.4"), Map.of("b", "::1")));
    maybe(build, "ulimits", map("nofile", one(5, map("soft", 1, "hard", 2))));
    maybe(
        build,
        "additional_contexts",
        one(Map.of("a", "../a", "b", "https://x/y.git"), List.of("c=/abs")));
    maybe(build, "x-b", one(1, List.of()));
    return build;
  }

  private Object networks() {
    Map<String, Object> network = new LinkedHashMap<>();
    maybe(network, "ipv6_address", "2001:db8::9");
    maybe(network, "link_local_ips", List.of("57.123.22.11"));
    maybe(network, "mac_address", "02:42:ac:11:65:44");
    maybe(network, "driver_opts", map("a", one(1, "b")));
    maybe(network, "gw_priority", one(1, 0));
    maybe(network, "priority", one(1000, 0, -1));
    maybe(network, "x-n", "n");
    return map("back", network.isEmpty() ? null : network, "default", null);
  }

  private Object develop() {
    Map<String, Object> watch = map("path", one("../src", "~/s"), "action", "sync+exec");
    watch.put("target", "/t");
    watch.put("exec", map("command", one("reload now", List.of("r"))));
    return map(
        "watch",
        one(List.of(), List.of(watch), List.of(watch, map("path", "p", "action", "restart"))));
  }
}
