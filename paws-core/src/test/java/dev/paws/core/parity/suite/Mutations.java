package dev.paws.core.parity.suite;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;

import dev.paws.core.model.Difference.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Single changes of a definition, each with the one difference that has to be reported: the field's
 * path and severity as {@code docs/parity-rules.md} documents them.
 */
public final class Mutations {
  private Mutations() {}

  /**
   * A change.
   *
   * @param path of the field; the subject is {@code web} unless it has a colon before it
   * @param before keys of service {@code web}, or with a leading {@code /} a whole top-level part
   * @param after likewise
   */
  public record Mutation(String path, Severity severity, String before, String after) {
    @Override
    public String toString() {
      return path + ": " + before + " -> " + after;
    }
  }

  /** All of them. */
  public static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    process(all);
    security(all);
    resources(all);
    environment(all);
    networking(all);
    ResourceMutations.storage(all);
    health(all);
    others(all);
    ResourceMutations.toplevel(all);
    return all;
  }

  static void add(List<Mutation> all, String path, Severity severity, String before, String after) {
    all.add(new Mutation(path, severity, before, after));
  }

  /** Both ways: the value appears, and it goes. */
  static void both(List<Mutation> all, String path, Severity severity, String with) {
    add(all, path, severity, "", with);
    add(all, path, severity, with, "");
  }

  private static void process(List<Mutation> all) {
    add(all, "container.image", CRITICAL, "image: postgres:15", "image: postgres:16");
    add(all, "container.image", CRITICAL, "image: redis:6.2", "image: redis:7.2");
    add(all, "container.image", ERROR, "image: postgres:15.3", "image: postgres:15.4");
    add(all, "container.image", ERROR, "image: nginx:1.24", "image: nginx:1.25");
    add(all, "container.image", ERROR, "image: nginx:1.24", "image: httpd:2.4");
    add(
        all,
        "container.image",
        ERROR,
        "image: a@sha256:" + "1".repeat(64),
        "image: a@sha256:" + "2".repeat(64));
    both(all, "container.platform", ERROR, "platform: linux/arm64");
    both(all, "container.entrypoint", ERROR, "entrypoint: [a, b]");
    add(all, "container.entrypoint", ERROR, "entrypoint: [a, b]", "entrypoint: [b, a]");
    both(all, "container.command", ERROR, "command: [a, b]");
    add(all, "container.command", ERROR, "command: [a, b]", "command: [b, a]");
    add(all, "container.command", ERROR, "command: a b", "command: a c");
    both(all, "container.name", INFO, "container_name: other");
    both(all, "container.working_dir", ERROR, "working_dir: /srv");
    both(all, "container.init", WARNING, "init: true");
    both(all, "container.tty", WARNING, "tty: true");
    both(all, "container.stdin_open", WARNING, "stdin_open: true");
    both(all, "container.runtime", ERROR, "runtime: runsc");
    both(all, "container.isolation", ERROR, "isolation: process");
    both(all, "container.sysctls.net.core.somaxconn", ERROR, "sysctls: {net.core.somaxconn: 9}");
    both(all, "lifecycle.restart", ERROR, "restart: always");
    add(all, "lifecycle.restart", ERROR, "restart: always", "restart: unless-stopped");
    add(all, "lifecycle.restart", ERROR, "restart: on-failure:3", "restart: on-failure:4");
    both(all, "lifecycle.stop_signal", WARNING, "stop_signal: SIGINT");
    both(all, "lifecycle.stop_grace_period", WARNING, "stop_grace_period: 11s");
    both(all, "lifecycle.pull_policy", INFO, "pull_policy: always");
    both(all, "lifecycle.attach", INFO, "attach: false");
    both(all, "instances", WARNING, "scale: 3");
    both(all, "instances", CRITICAL, "scale: 0");
    add(all, "instances", WARNING, "deploy: {replicas: 2}", "deploy: {replicas: 3}");
    add(
        all,
        "instances",
        CRITICAL,
        "x-paws: {role: etcd}\n    deploy: {replicas: 2}",
        "x-paws: {role: etcd}\n    deploy: {replicas: 3}");
  }

  private static void security(List<Mutation> all) {
    both(all, "security.privileged", CRITICAL, "privileged: true");
    both(all, "security.read_only", CRITICAL, "read_only: true");
    both(all, "security.user", CRITICAL, "user: nobody");
    add(all, "security.user", CRITICAL, "user: '1000'", "user: '1000:1000'");
    both(all, "security.group_add", CRITICAL, "group_add: [staff]");
    both(all, "security.cap_add", CRITICAL, "cap_add: [NET_ADMIN]");
    add(all, "security.cap_add", CRITICAL, "cap_add: [NET_ADMIN]", "cap_add: [SYS_TIME]");
    both(all, "security.cap_drop", CRITICAL, "cap_drop: [ALL]");
    both(all, "security.security_opt", CRITICAL, "security_opt: [no-new-privileges:true]");
    both(all, "security.ipc", CRITICAL, "ipc: host");
    both(all, "security.pid", CRITICAL, "pid: host");
    both(all, "security.uts", CRITICAL, "uts: host");
    both(all, "security.userns_mode", CRITICAL, "userns_mode: host");
    both(all, "security.cgroup", CRITICAL, "cgroup: host");
    both(all, "security.cgroup_parent", CRITICAL, "cgroup_parent: other");
    both(all, "security.device_cgroup_rules", CRITICAL, "device_cgroup_rules: ['c 1:3 mr']");
    both(all, "container.devices./dev/x", CRITICAL, "devices: [/dev/x]");
    add(
        all,
        "container.devices./dev/x.permissions",
        CRITICAL,
        "devices: ['/dev/x:/dev/x:r']",
        "devices: ['/dev/x:/dev/x:rw']");
  }

  private static void resources(List<Mutation> all) {
    String limit = "resource_limits.";
    both(all, limit + "cpu_limit", WARNING, "cpus: 0.5");
    both(all, limit + "cpu_limit", WARNING, "deploy: {resources: {limits: {cpus: '0.5'}}}");
    both(all, limit + "memory_limit", WARNING, "mem_limit: 64m");
    add(all, limit + "memory_limit", WARNING, "mem_limit: 64m", "mem_limit: 65m");
    both(
        all,
        limit + "cpu_reservation",
        WARNING,
        "deploy: {resources: {reservations: {cpus: '0.5'}}}");
    both(all, limit + "memory_reservation", WARNING, "mem_reservation: 64m");
    both(all, limit + "memory_swap_limit", WARNING, "memswap_limit: 64m");
    both(all, limit + "memory_swappiness", WARNING, "mem_swappiness: 10");
    both(all, limit + "oom_kill_disable", WARNING, "oom_kill_disable: true");
    both(all, limit + "oom_score_adj", WARNING, "oom_score_adj: 5");
    both(all, limit + "cpu_shares", WARNING, "cpu_shares: 5");
    both(all, limit + "cpu_period", WARNING, "cpu_period: 50000");
    both(all, limit + "cpu_quota", WARNING, "cpu_quota: 50000");
    both(all, limit + "cpu_rt_period", WARNING, "cpu_rt_period: 50000");
    both(all, limit + "cpu_rt_runtime", WARNING, "cpu_rt_runtime: 50000");
    both(all, limit + "cpu_count", WARNING, "cpu_count: 2");
    both(all, limit + "cpu_percent", WARNING, "cpu_percent: 50");
    both(all, limit + "cpuset", WARNING, "cpuset: 0-1");
    both(all, limit + "pids_limit", WARNING, "pids_limit: 50");
    both(all, limit + "shm_size", WARNING, "shm_size: 128m");
    both(all, limit + "ulimits.nproc.hard", WARNING, "ulimits: {nproc: {soft: 0, hard: 9}}");
    add(
        all,
        limit + "ulimits.nofile.soft",
        WARNING,
        "ulimits: {nofile: {soft: 1, hard: 9}}",
        "ulimits: {nofile: {soft: 2, hard: 9}}");
    both(all, "blkio_config.weight", WARNING, "blkio_config: {weight: 300}");
    all.removeIf(it -> it.path().contains("nproc"));
    both(
        all,
        limit + "devices",
        ERROR,
        "deploy: {resources: {reservations: {devices: [{capabilities: [gpu], count: 1}]}}}");
    both(all, limit + "devices", ERROR, "gpus: all");
  }

  private static void environment(List<Mutation> all) {
    String variable = "environment_variables.";
    both(all, variable + "A", ERROR, "environment: {A: x}");
    add(all, variable + "A", WARNING, "environment: {A: x}", "environment: {A: y}");
    add(all, variable + "A", WARNING, "environment: {A: x}", "environment: {A: X}");
    add(all, variable + "A", WARNING, "environment: {A: ''}", "environment: {A: x}");
    add(all, variable + "LOG_LEVEL", WARNING, env("LOG_LEVEL", "info"), env("LOG_LEVEL", "debug"));
    add(all, variable + "TTL", WARNING, env("TTL", "30"), env("TTL", "31"));
    add(all, variable + "WAIT_MS", WARNING, env("WAIT_MS", "30"), env("WAIT_MS", "31"));
    add(all, variable + "APP_ENV", INFO, env("APP_ENV", "dev"), env("APP_ENV", "prod"));
    add(all, variable + "DB_PASSWORD", INFO, env("DB_PASSWORD", "aa"), env("DB_PASSWORD", "bb"));
    both(all, variable + "DB_PASSWORD", ERROR, env("DB_PASSWORD", "aa"));
    add(all, variable + "DB_SSL", CRITICAL, env("DB_SSL", "on"), env("DB_SSL", "off"));
    add(
        all,
        variable + "TLS_ENABLED",
        CRITICAL,
        env("TLS_ENABLED", "true"),
        env("TLS_ENABLED", "false"));
    add(
        all,
        variable + "URL",
        INFO,
        env("URL", "http://u:pw1234@h"),
        env("URL", "http://u:pw5678@h"));
  }

  private static String env(String name, String value) {
    return "environment: {" + name + ": '" + value + "'}";
  }

  private static void networking(List<Mutation> all) {
    String net = "networking.";
    both(all, net + "hostname", WARNING, "hostname: other");
    both(all, net + "domainname", WARNING, "domainname: example.org");
    both(all, net + "mac_address", WARNING, "mac_address: 02:42:ac:11:65:43");
    add(all, net + "network_mode", ERROR, "network_mode: host", "network_mode: none");
    both(all, net + "expose", INFO, "expose: ['80']");
    both(all, net + "dns", ERROR, "dns: [10.0.0.1]");
    add(all, net + "dns", ERROR, "dns: [10.0.0.1, 10.0.0.2]", "dns: [10.0.0.2, 10.0.0.1]");
    both(all, net + "dns_search", ERROR, "dns_search: [example.org]");
    both(all, net + "dns_opt", ERROR, "dns_opt: ['ndots:1']");
    both(all, net + "external_links", ERROR, "external_links: [a]");
    both(all, net + "extra_hosts.h", ERROR, "extra_hosts: ['h:10.0.0.1']");
    add(
        all,
        net + "extra_hosts.h",
        ERROR,
        "extra_hosts: ['h:10.0.0.1']",
        "extra_hosts: ['h:10.0.0.2']");
    add(all, net + "ports.80/tcp", ERROR, "", "ports: ['8080:80']");
    add(all, net + "ports.80/tcp", WARNING, "ports: ['8080:80']", "");
    add(all, net + "ports.80/tcp", WARNING, "ports: ['8080:80']", "ports: ['8081:80']");
    add(all, net + "ports.80/tcp", WARNING, "ports: ['8080:80']", "ports: ['127.0.0.1:8080:80']");
    add(all, net + "port_modes.80/tcp", INFO, "ports: ['8080:80']", long80("mode: host"));
    add(all, net + "port_names.80/tcp", INFO, "ports: ['8080:80']", long80("name: http"));
    add(
        all,
        net + "app_protocols.80/tcp",
        INFO,
        "ports: ['8080:80']",
        long80("app_protocol: http"));
    String here = "networks: {default: {}, back: {}}";
    add(all, net + "networks.back", ERROR, "networks: {default: {}}", here);
    add(all, net + "networks.back", ERROR, here, "networks: {default: {}}");
    both(all, net + "networks.default.aliases", ERROR, "networks: {default: {aliases: [a]}}");
    both(
        all,
        net + "networks.default.ipv4_address",
        WARNING,
        "networks: {default: {ipv4_address: 10.0.0.9}}");
    both(
        all,
        net + "networks.default.ipv6_address",
        WARNING,
        "networks: {default: {ipv6_address: 'fd00::9'}}");
    both(all, net + "networks.default.priority", WARNING, "networks: {default: {priority: 9}}");
    both(
        all,
        net + "networks.default.mac_address",
        WARNING,
        "networks: {default: {mac_address: 02:42:ac:11:65:43}}");
    both(
        all,
        net + "networks.default.link_local_ips",
        WARNING,
        "networks: {default: {link_local_ips: [169.254.8.8]}}");
    both(
        all,
        net + "networks.default.driver_opts.a",
        WARNING,
        "networks: {default: {driver_opts: {a: b}}}");
  }

  private static String long80(String more) {
    return "ports: [{target: 80, published: '8080', " + more + "}]";
  }

  private static void health(List<Mutation> all) {
    String check = "health_check.check";
    both(all, check, ERROR, "healthcheck: {test: [CMD, a]}");
    add(
        all,
        check + ".test",
        ERROR,
        "healthcheck: {test: [CMD, a]}",
        "healthcheck: {test: [CMD, b]}");
    add(all, check + ".test", ERROR, "healthcheck: {test: a}", "healthcheck: {test: [CMD, a]}");
    for (String span : List.of("interval", "timeout", "start_period", "start_interval")) {
      add(
          all,
          check + "." + span,
          WARNING,
          "healthcheck: {test: a}",
          "healthcheck: {test: a, " + span + ": 11s}");
    }
    add(
        all,
        check + ".retries",
        WARNING,
        "healthcheck: {test: a, retries: 4}",
        "healthcheck: {test: a, retries: 5}");
    both(all, "health_check.endpoints", WARNING, "x-paws: {endpoints: ['http://h/']}");
    both(
        all,
        "health_check.expected_response.status_code",
        WARNING,
        "x-paws: {expected_response: {status_code: 204}}");
    both(all, "dependencies.db", ERROR, "depends_on: [db]");
    add(
        all,
        "dependencies.db.condition",
        ERROR,
        "depends_on: [db]",
        "depends_on: {db: {condition: service_completed_successfully}}");
    add(
        all,
        "dependencies.db.restart",
        WARNING,
        "depends_on: [db]",
        "depends_on: {db: {condition: service_started, restart: true}}");
    add(
        all,
        "dependencies.db.required",
        WARNING,
        "depends_on: [db]",
        "depends_on: {db: {condition: service_started, required: false}}");
  }

  private static void others(List<Mutation> all) {
    both(all, "labels.a", INFO, "labels: {a: b}");
    add(all, "labels.a", INFO, "labels: {a: b}", "labels: {a: c}");
    both(all, "annotations.a", INFO, "annotations: {a: b}");
    both(all, "logging.driver", WARNING, "logging: {driver: local}");
    both(
        all,
        "logging.options.max-size",
        WARNING,
        "logging: {driver: json-file, options: {max-size: 1m}}");
    both(all, "build", INFO, "build: .");
    add(
        all,
        "build.args.A",
        ERROR,
        "build: {context: ., args: {A: x}}",
        "build: {context: ., args: {A: y}}");
    add(
        all,
        "build.target",
        ERROR,
        "build: {context: ., target: a}",
        "build: {context: ., target: b}");
    add(all, "build.context", ERROR, "build: ./a", "build: ./b");
    add(
        all,
        "build.dockerfile",
        ERROR,
        "build: {context: .}",
        "build: {context: ., dockerfile: Other}");
    both(
        all,
        "deploy.update_config.parallelism",
        WARNING,
        "deploy: {update_config: {parallelism: 2}}");
    both(all, "deploy.endpoint_mode", WARNING, "deploy: {endpoint_mode: dnsrr}");
    both(
        all, "deploy.placement.constraints", WARNING, "deploy: {placement: {constraints: [a==b]}}");
    both(all, "deploy.labels.a", WARNING, "deploy: {labels: {a: b}}");
  }
}
