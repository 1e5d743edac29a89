package dev.paws.core.compose.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Random services and parts of them. */
final class RandomService {
  private final RandomGenerator random;
  private final RandomTexts texts;
  private final Map<String, Supplier<Object>> keys = new LinkedHashMap<>();
  private final Map<String, Supplier<Object>> rare = new LinkedHashMap<>();

  RandomService(RandomGenerator random) {
    this.random = random;
    this.texts = new RandomTexts(random);
    for (String key : List.of("hostname", "user", "working_dir", "domainname", "stop_signal")) {
      keys.put(key, this::text);
    }
    for (String key : List.of("init", "tty", "read_only", "privileged", "stdin_open", "attach")) {
      keys.put(key, this::flag);
    }
    for (String key : List.of("labels", "environment", "annotations", "sysctls")) {
      keys.put(key, this::pairs);
    }
    for (String key : List.of("mem_limit", "memswap_limit", "shm_size", "mem_reservation")) {
      keys.put(key, this::size);
    }
    for (String key : List.of("command", "entrypoint")) {
      keys.put(key, this::command);
    }
    for (String key : List.of("cap_add", "dns_opt", "security_opt", "device_cgroup_rules")) {
      keys.put(key, () -> texts(false));
    }
    for (String key : List.of("dns", "dns_search", "tmpfs")) {
      keys.put(key, () -> texts(true));
    }
    keys.put("cpus", () -> one(0.5, "0.25", 2, "${CPUS:-1.5}", 1.10));
    keys.put("cpu_shares", () -> one(10, "20", 3.7));
    keys.put("pids_limit", () -> one(10, "-1", 0));
    keys.put("oom_score_adj", () -> one(100, -5, "7"));
    keys.put("ports", () -> list(this::port));
    keys.put("volumes", () -> list(this::mount));
    keys.put("expose", () -> one(List.of("80"), List.of(80, "81"), List.of("90-92")));
    keys.put("networks", this::networks);
    keys.put("secrets", () -> list(() -> reference("s")));
    keys.put("configs", () -> list(() -> reference("c")));
    keys.put("healthcheck", this::healthcheck);
    keys.put("logging", this::logging);
    keys.put("deploy", this::deploy);
    keys.put("build", this::build);
    keys.put("ulimits", this::ulimits);
    keys.put("extra_hosts", this::hosts);
    keys.put("env_file", this::envFile);
    keys.put("label_file", () -> one("labels.txt", List.of("./labels.txt")));
    keys.put("devices", () -> one(List.of("/dev/a"), List.of("/dev/a:/dev/b:r", "/dev/c")));
    keys.put("profiles", () -> one(List.of("one"), List.of("two", "one"), List.of()));
    keys.put("restart", () -> one("always", "no", "on-failure:3"));
    keys.put("pull_policy", () -> one("always", "if_not_present", "missing"));
    keys.put("stop_grace_period", this::duration);
    keys.put("group_add", () -> one(List.of("a", 5), List.of("b")));
    keys.put("x-note", () -> one("n", Map.of("a", 1)));
    keys.put("post_start", () -> List.of(Map.of("command", command())));
    keys.put("storage_opt", () -> Map.of("size", one("1G", 5)));
    keys.put("gpus", () -> one("all", List.of(Map.of("driver", "a", "count", 1))));
    keys.put("develop", this::develop);
    rare.putAll(new RandomDetails(random).keys());
  }

  Map<String, Object> service(boolean base, List<String> others) {
    Map<String, Object> service = new LinkedHashMap<>();
    if (base || random.nextInt(5) == 0) {
      service.put("image", one("nginx", "nginx:${TAG:-latest}", "r.io/a/b@sha256:abc"));
    }
    int count = random.nextInt(base ? 12 : 6);
    for (int i = 0; i < count; i++) {
      Map<String, Supplier<Object>> from = random.nextInt(3) == 0 ? rare : keys;
      String key = new ArrayList<>(from.keySet()).get(random.nextInt(from.size()));
      service.put(key, from.get(key).get());
    }
    if (!others.isEmpty() && random.nextBoolean()) {
      relate(service, others);
    }
    return service;
  }

  private void relate(Map<String, Object> service, List<String> others) {
    String other = others.get(random.nextInt(others.size()));
    switch (random.nextInt(8)) {
      case 0 -> service.put("links", one(List.of(other), List.of(other + ":alias")));
      case 1 -> service.put("volumes_from", one(List.of(other), List.of(other + ":ro")));
      case 2 -> service.put("ipc", "service:" + other);
      case 3 -> service.put("pid", "service:" + other);
      case 4 -> {
        service.remove("networks");
        service.put("network_mode", one("service:" + other, "host", "none", "container:x"));
      }
      default -> service.put("depends_on", dependsOn(others));
    }
  }

  Object one(Object... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String word() {
    return (String) one("alpha", "b-2", "c.3", "D_4", "5");
  }

  private Object text() {
    return random.nextInt(4) == 0
        ? texts.template()
        : one("plain", "a b", "$DOT", "${OUTER:-d}", "x${TAG}y", "ä€", "it's", "\"q\"", "a#b");
  }

  private Object flag() {
    return one(true, false, "true", "${FLAG:-no}");
  }

  private Object scalar() {
    if (random.nextInt(5) == 0) {
      return texts.template();
    }
    return one("v", 1, 1.5, true, "", "$TAG", "a=b", "${NO:+x}", "$$x", "yes", "0777", 1e6, "1e3");
  }

  Object pairs() {
    int count = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
    if (random.nextBoolean()) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        map.put((String) one("A", "B", "c.d", "E_F"), random.nextInt(6) == 0 ? null : scalar());
      }
      return map;
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(one("A", "B", "c.d", "E_F") + (String) one("", "=", "=1", "=$TAG", "=x=y") + i);
    }
    return list;
  }

  private Object texts(boolean orOne) {
    if (orOne && random.nextInt(3) == 0) {
      return "one";
    }
    List<Object> list = new ArrayList<>(List.of("one", "two", "three=3", "three=4"));
    int least = random.nextInt(20) == 0 ? 0 : 1;
    while (random.nextInt(3) != 0 && list.size() > least) {
      list.remove(random.nextInt(list.size()));
    }
    return list;
  }

  private List<Object> list(Supplier<Object> item) {
    List<Object> list = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Object next = item.get();
      if (!list.contains(next)) {
        list.add(next);
      }
    }
    return list;
  }

  private Object size() {
    return one("512m", "1.5g", 1048576, "64kb", "1GiB", "100b", "2 m");
  }

  private Object duration() {
    return one("10s", "1m30s", "90s", "500ms", "1h", "1.5h", "0s");
  }

  private Object command() {
    return one(
        "run -x 'a b'", List.of("a", "b c"), "", List.of(), "echo $$X", "a | b", "sh -c \"x\"");
  }

  private Object port() {
    Object shortForm =
        one(
            "80",
            81,
            "8080:80",
            "127.0.0.1:81:81",
            "90-92:90-92",
            "53:53/udp",
            "1-3:5",
            "${PORT:-99}");
    if (random.nextInt(3) != 0) {
      return shortForm;
    }
    Map<String, Object> port = new LinkedHashMap<>();
    port.put("target", one(80, "81", 5));
    maybe(port, "published", one("8080", 8081, "90-95"));
    maybe(port, "protocol", "udp");
    maybe(port, "mode", "host");
    maybe(port, "host_ip", "127.0.0.1");
    maybe(port, "x-p", 1);
    return port;
  }

  private Object mount() {
    Object shortForm =
        one(
            "./src:/x",
            "data:/y:ro",
            "/abs:/z/../w",
            "~/h:/h",
            "/anon",
            "logs:/y",
            "../up:/u:z,ro");
    if (random.nextInt(3) != 0) {
      return shortForm;
    }
    Map<String, Object> mount = new LinkedHashMap<>();
    switch (random.nextInt(3)) {
      case 0 -> {
        mount.put("type", "bind");
        mount.put("source", one("./b", "/b", "~/b"));
        maybe(mount, "bind", Map.of("create_host_path", flag(), "propagation", "rslave"));
      }
      case 1 -> {
        mount.put("type", "volume");
        maybe(mount, "source", "data");
        maybe(mount, "volume", Map.of("nocopy", flag()));
      }
      default -> {
        mount.put("type", "tmpfs");
        maybe(mount, "tmpfs", Map.of("size", size()));
      }
    }
    mount.put("target", one("/x", "/y", "/t/"));
    maybe(mount, "read_only", flag());
    return mount;
  }

  private Object networks() {
    if (random.nextBoolean()) {
      return one(List.of("front"), List.of("front", "back"), List.of("default"));
    }
    Map<String, Object> network = new LinkedHashMap<>();
    maybe(network, "aliases", one(List.of("a"), List.of("b", "c")));
    maybe(network, "ipv4_address", "10.0.0.9");
    maybe(network, "priority", random.nextInt(3));
    Map<String, Object> networks = new LinkedHashMap<>();
    networks.put("front", network.isEmpty() ? null : network);
    maybe(networks, "back", null);
    return networks;
  }

  private Object reference(String kind) {
    if (random.nextBoolean()) {
      return kind + one(1, 2);
    }
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("source", kind + one(1, 2));
    maybe(reference, "target", one("/t", "u"));
    maybe(reference, "mode", one(256, "440"));
    maybe(reference, "uid", "5");
    return reference;
  }

  private Object healthcheck() {
    Map<String, Object> check = new LinkedHashMap<>();
    maybe(check, "test", one("curl x", List.of("CMD", "a"), List.of("CMD-SHELL", "a || b")));
    maybe(check, "interval", duration());
    maybe(check, "timeout", duration());
    maybe(check, "start_period", duration());
    maybe(check, "retries", one(3, "5", 0));
    maybe(check, "disable", flag());
    return check;
  }

  private Object logging() {
    Map<String, Object> logging = new LinkedHashMap<>();
    maybe(logging, "driver", one("json-file", "syslog"));
    maybe(logging, "options", one(Map.of("max-size", "1m"), Map.of("n", 5)));
    return logging;
  }

  private Object deploy() {
    Map<String, Object> deploy = new LinkedHashMap<>();
    maybe(deploy, "replicas", one(1, "2", 0));
    maybe(deploy, "labels", pairs());
    maybe(deploy, "mode", "replicated");
    maybe(
        deploy,
        "resources",
        Map.of("reservations", Map.of("cpus", one("0.5", 1, 0.1), "memory", one("1g", "10m"))));
    maybe(deploy, "restart_policy", Map.of("condition", "any", "delay", duration()));
    maybe(deploy, "placement", Map.of("constraints", texts(false)));
    maybe(deploy, "update_config", Map.of("parallelism", one(0, 1, "2"), "delay", duration()));
    return deploy;
  }

  private Object build() {
    if (random.nextInt(3) == 0) {
      return one(".", "./ctx", "https://github.com/a/b.git", "~/src");
    }
    Map<String, Object> build = new LinkedHashMap<>();
    maybe(build, "context", one(".", "../c", "/abs"));
    maybe(build, "dockerfile", "D");
    maybe(build, "args", pairs());
    maybe(build, "labels", pairs());
    maybe(build, "tags", texts(false));
    maybe(build, "secrets", list(() -> reference("s")));
    maybe(build, "additional_contexts", one(Map.of("a", "./a"), List.of("b=docker-image://x")));
    maybe(build, "no_cache", flag());
    maybe(build, "ssh", List.of("default"));
    maybe(build, "shm_size", size());
    return build;
  }

  private Object ulimits() {
    Map<String, Object> limits = new LinkedHashMap<>();
    maybe(limits, "nofile", one(5, "6", Map.of("soft", 1, "hard", "2")));
    maybe(limits, "nproc", one(0, 7));
    return limits;
  }

  private Object hosts() {
    return one(
        List.of("a:1.1.1.1", "b=2.2.2.2"),
        Map.of("a", "1.1.1.1"),
        List.of("c=[::1]", "a:1.1.1.1"),
        Map.of("d", List.of("1.1.1.1", "2.2.2.2")));
  }

  private Object envFile() {
    return one(
        "a.env",
        List.of("a.env", "./b.env"),
        List.of(Map.of("path", "none.env", "required", false), "b.env"),
        List.of(Map.of("path", "a.env")));
  }

  private Object develop() {
    Map<String, Object> watch = new LinkedHashMap<>();
    watch.put("path", one("./src", "/abs", "x"));
    watch.put("action", one("sync", "rebuild", "sync+restart"));
    watch.put("target", "/t");
    maybe(watch, "ignore", List.of("n/"));
    return Map.of("watch", List.of(watch));
  }

  private Object dependsOn(List<String> others) {
    String other = others.get(random.nextInt(others.size()));
    if (random.nextBoolean()) {
      return List.of(other);
    }
    Map<String, Object> dependency = new LinkedHashMap<>();
    dependency.put("condition", one("service_healthy", "service_started"));
    maybe(dependency, "restart", flag());
    maybe(dependency, "required", random.nextBoolean());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(other, dependency);
    return map;
  }

  private void maybe(Map<String, Object> map, String key, Object value) {
    if (random.nextInt(3) == 0) {
      map.put(key, value);
    }
  }
}
