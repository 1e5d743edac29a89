package dev.paws.core.parity.suite;

import java.util.List;

/** Keys of a service in forms that mean the same: any may be rewritten to any other. */
public final class Equivalents {
  private Equivalents() {}

  /** Forms of one thing, each the lines of a service; one form may be empty: the default. */
  public record Forms(String key, List<String> forms) {}

  private static Forms forms(String key, String... forms) {
    return new Forms(key, List.of(forms));
  }

  /** All of them; the files /project/app.env and .env are there. */
  public static List<Forms> all() {
    return List.of(
        forms(
            "image",
            "image: postgres:15",
            "image: docker.io/library/postgres:15",
            "image: docker.io/postgres:15",
            "image: 'library/postgres:15'",
            "image: index.docker.io/library/postgres:15",
            "image: postgres:${VERSION}",
            "image: postgres:${VERSION:-14}",
            "image: postgres:${MISSING:-15}"),
        forms(
            "environment",
            "environment: {A: x, N: '1', B: 'true', E: ''}",
            "environment: [A=x, N=1, B=true, E=]",
            "environment: {E: '', B: true, N: 1, A: x}",
            "environment: [B=true, E=, A=x, N=1]",
            "env_file: app.env",
            "env_file: [app.env]",
            "env_file: [{path: app.env}]",
            "environment: {A: '${LETTER}', N: 1, B: 'true', E: ''}"),
        forms("labels", "labels: {l: m, n: '2'}", "labels: [l=m, n=2]", "labels: {n: 2, l: m}"),
        forms("annotations", "annotations: {l: m}", "annotations: [l=m]"),
        forms(
            "command",
            "command: [redis-server, --port, '7000']",
            "command: redis-server --port 7000",
            "command: [\"redis-server\", \"--port\", \"${PORT}\"]",
            "command: redis-server \"--port\" '7000'"),
        forms("entrypoint", "entrypoint: [sh, -c, a b]", "entrypoint: sh -c 'a b'"),
        forms(
            "ports",
            "ports: ['8080:80', '8443:443']",
            "ports: ['8443:443/tcp', '0.0.0.0:8080:80']",
            "ports: [{target: 80, published: '8080'}, {target: 443, published: 8443}]",
            "ports: [{target: 443, published: '8443', protocol: tcp, mode: ingress}, '8080:80']"),
        forms(
            "range",
            "expose: ['90', '91', '92']",
            "expose: [92, 90, 91]",
            "expose: ['91', 92, '90/tcp']"),
        forms(
            "volumes",
            "volumes: ['data:/d', './c:/c:ro']",
            "volumes: ['./c:/c:ro', 'data:/d']",
            "volumes: ['data:/d:rw', './c/:/c/:ro']",
            "volumes: ['data:/d/', '/project/c:/c:ro']",
            "volumes: [{type: volume, source: data, target: /d}, {type: bind, source: ./c, target: /c, read_only: true, bind: {create_host_path: true}}]"),
        forms("tmpfs", "tmpfs: /run", "tmpfs: [/run]", "tmpfs: ['/run:rw']"),
        forms(
            "tmpfs-size",
            "tmpfs: ['/run:size=64m,mode=1777']",
            "tmpfs: ['/run:mode=1777,size=65536k']",
            "tmpfs: ['/run:size=67108864,mode=01777']"),
        forms(
            "depends_on",
            "depends_on: [db, cache]",
            "depends_on: [cache, db]",
            "depends_on: {db: {condition: service_started}, cache: {condition: service_started}}",
            "depends_on: {cache: {condition: service_started, required: true}, db: {condition: service_started, restart: false}}"),
        forms(
            "healthcheck",
            "healthcheck: {test: curl -f x, interval: 90s}",
            "healthcheck: {test: [CMD-SHELL, curl -f x], interval: 1m30s}",
            "healthcheck: {test: curl -f x, interval: 1.5m, timeout: 30s, retries: 3}",
            "healthcheck: {test: curl -f x, interval: 90000ms, start_period: 0s}"),
        forms("no-health", "healthcheck: {disable: true}", "healthcheck: {test: [NONE]}"),
        forms(
            "memory",
            "mem_limit: 512m",
            "mem_limit: 536870912",
            "mem_limit: 0.5g",
            "mem_limit: 512mb",
            "mem_limit: 524288k",
            "deploy: {resources: {limits: {memory: 512M}}}"),
        forms(
            "cpus",
            "cpus: 0.5",
            "cpus: '0.50'",
            "cpus: .5",
            "deploy: {resources: {limits: {cpus: '0.5'}}}"),
        forms(
            "pids",
            "pids_limit: 50",
            "pids_limit: '50'",
            "deploy: {resources: {limits: {pids: 50}}}"),
        forms("restart", "restart: always", "deploy: {restart_policy: {condition: any}}"),
        forms(
            "restart-failure",
            "restart: on-failure:3",
            "deploy: {restart_policy: {condition: on-failure, max_attempts: 3}}"),
        forms(
            "restart-any-failure",
            "restart: on-failure",
            "restart: 'on-failure:0'",
            "deploy: {restart_policy: {condition: on-failure}}"),
        forms("restart-none", "", "restart: 'no'", "deploy: {restart_policy: {condition: none}}"),
        forms(
            "replicas",
            "scale: 2",
            "deploy: {replicas: 2}",
            "deploy: {replicas: 2, mode: replicated}"),
        forms("one", "", "scale: 1", "deploy: {replicas: 1}"),
        forms(
            "grace",
            "stop_grace_period: 90s",
            "stop_grace_period: 1m30s",
            "stop_grace_period: 1.5m"),
        forms("grace-default", "", "stop_grace_period: 10s"),
        forms(
            "signal",
            "stop_signal: SIGINT",
            "stop_signal: INT",
            "stop_signal: sigint",
            "stop_signal: '2'"),
        forms("caps", "cap_add: [NET_ADMIN, SYS_TIME]", "cap_add: [cap_sys_time, CAP_NET_ADMIN]"),
        forms("privileged", "", "privileged: false", "privileged: 'false'"),
        forms("read-only", "read_only: true", "read_only: 'true'"),
        forms("tty", "", "tty: false", "stdin_open: false"),
        forms("init", "init: true", "init: 'true'"),
        forms("user", "user: root", "user: '0'", "user: '0:0'", "user: root:root"),
        forms("dns", "dns: 10.0.0.1", "dns: [10.0.0.1]"),
        forms("dns-search", "dns_search: a.b", "dns_search: [a.b]"),
        forms(
            "hosts",
            "extra_hosts: ['h:10.0.0.1', 'i:10.0.0.2']",
            "extra_hosts: {i: 10.0.0.2, h: 10.0.0.1}",
            "extra_hosts: ['i=10.0.0.2', 'h=10.0.0.1']"),
        forms("ulimits", "ulimits: {nofile: 99}", "ulimits: {nofile: {soft: 99, hard: 99}}"),
        forms("sysctls", "sysctls: {a.b: 1}", "sysctls: ['a.b=1']", "sysctls: {a.b: '1'}"),
        forms("devices", "devices: [/dev/x]", "devices: ['/dev/x:/dev/x:rwm']"),
        forms("shm", "", "shm_size: 64m", "shm_size: 67108864"),
        forms("logging", "", "logging: {driver: json-file}"),
        forms(
            "networks",
            "networks: [back, front]",
            "networks: [front, back]",
            "networks: {back: {}, front: null}"),
        forms(
            "aliases",
            "networks: {back: {aliases: [a, b]}}",
            "networks: {back: {aliases: [b, a]}}"),
        forms("default-net", "", "networks: [default]", "networks: {default: {}}"),
        forms(
            "configs",
            "configs: [cfg]",
            "configs: [{source: cfg}]",
            "configs: [{source: cfg, target: /cfg}]"),
        forms(
            "secrets",
            "secrets: [sec]",
            "secrets: [{source: sec, target: sec}]",
            "secrets: [{source: sec, target: /run/secrets/sec}]"),
        forms(
            "build",
            "build: .",
            "build: {context: .}",
            "build: {context: ./, dockerfile: Dockerfile}"),
        forms("args", "build: {context: ., args: {A: x}}", "build: {context: ., args: [A=x]}"),
        forms("pull", "pull_policy: missing", "pull_policy: if_not_present", ""),
        forms("security", "security_opt: [a=b, c=d]", "security_opt: [c=d, a=b]"),
        forms("groups", "group_add: [a, '1']", "group_add: [1, a]"),
        forms("comment", "", "# nothing", "x-note: nothing"));
  }
}
