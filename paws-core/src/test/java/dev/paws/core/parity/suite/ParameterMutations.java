package dev.paws.core.parity.suite;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.WARNING;

import dev.paws.core.model.Difference.Severity;
import java.util.List;

/** One change for each parameter that the semantic mode draws. */
final class ParameterMutations {
  /**
   * A change of one parameter.
   *
   * @param id its path after {@code parameters.}
   * @param severity what docs/parity-rules.md says
   * @param service the service's lines, with {@code @} where the value stands; a line that begins
   *     with {@code configs} is the project's
   */
  record Change(String id, Severity severity, String service, String before, String after) {
    String yaml(boolean changed) {
      StringBuilder own = new StringBuilder("name: demo\nservices:\n  it:\n");
      StringBuilder project = new StringBuilder();
      for (String line : service.replace("@", changed ? after : before).split("; ", -1)) {
        boolean top = line.startsWith("configs: {");
        (top ? project : own.append("    ")).append(line).append('\n');
      }
      return own.append(project).toString();
    }

    @Override
    public String toString() {
      return id + ": " + before + " -> " + after;
    }
  }

  private ParameterMutations() {}

  static List<Change> all() {
    return List.of(
        new Change("postgresql.major_version", CRITICAL, "image: postgres:@", "15.4", "16.1"),
        new Change(
            "postgresql.max_connections",
            WARNING,
            "image: postgres:16; command: [postgres, -c, max_connections=@, -c, wal_level=logical]",
            "100",
            "400"),
        variable("postgresql.shared_buffers", WARNING, "postgres:16", "POSTGRES_SHARED_BUFFERS")
            .of("128MB", "1GB"),
        file("postgresql.synchronous_commit", ERROR, "postgres:16", "synchronous_commit = @")
            .of("on", "off"),
        variable("patroni.ttl", WARNING, "patroni:15", "PATRONI_TTL").of("30", "60"),
        variable("patroni.loop_wait", WARNING, "patroni:15", "PATRONI_LOOP_WAIT").of("10", "5"),
        variable("patroni.retry_timeout", WARNING, "patroni:15", "PATRONI_RETRY_TIMEOUT")
            .of("10", "5"),
        new Change(
            "patroni.maximum_lag_on_failover",
            ERROR,
            "image: patroni:15; environment: {PATRONI_CONFIGURATION:"
                + " '{bootstrap: {dcs: {maximum_lag_on_failover: @}}}'}",
            "2097152",
            "3145728"),
        variable("patroni.synchronous_mode", ERROR, "patroni:15", "PATRONI_SYNCHRONOUS_MODE")
            .of("off", "on"),
        new Change("etcd.version", ERROR, "image: etcd:@", "3.4", "3.5"),
        new Change(
            "etcd.cluster_size", CRITICAL, "image: etcd:3.5; deploy: {replicas: @}", "3", "5"),
        new Change(
            "etcd.heartbeat_interval",
            WARNING,
            "image: etcd:3.5; command: [etcd, --heartbeat-interval, '@']",
            "100",
            "150"),
        new Change(
            "etcd.election_timeout",
            WARNING,
            "image: etcd:3.5; command: [etcd, --election-timeout=@]",
            "1000",
            "2000"),
        new Change("redis.major_version", CRITICAL, "image: redis:@", "6", "7"),
        new Change(
            "redis.maxmemory",
            WARNING,
            "image: redis:7; command: [redis-server, --maxmemory, @, --port, '6379']",
            "64mb",
            "128mb"),
        variable("redis.maxmemory_policy", ERROR, "redis:7", "REDIS_MAXMEMORY_POLICY")
            .of("noeviction", "allkeys-lru"),
        new Change(
            "redis.appendonly",
            CRITICAL,
            "image: redis:7; command: [redis-server@]",
            "",
            ", --appendonly, 'yes'"),
        file("redis.appendfsync", ERROR, "redis:7", "appendfsync @").of("everysec", "always"),
        new Change(
            "redis.save", ERROR, "image: redis:7; command: redis-server --save @", "60 1", "90 1"),
        new Change(
            "sentinel.quorum",
            CRITICAL,
            "image: redis-sentinel:7; deploy: {replicas: 3}; environment: {SENTINEL_QUORUM: '@'}",
            "2",
            "3"),
        new Change(
            "sentinel.count",
            CRITICAL,
            "image: redis-sentinel:7; deploy: {replicas: @}; environment: {SENTINEL_QUORUM: '3'}",
            "3",
            "5"),
        variable("sentinel.down_after", WARNING, "redis-sentinel:7", "SENTINEL_DOWN_AFTER_MS")
            .of("5000", "30000"),
        variable(
                "sentinel.failover_timeout",
                WARNING,
                "redis-sentinel:7",
                "SENTINEL_FAILOVER_TIMEOUT_MS")
            .of("60000", "180000"),
        variable("spring.profiles", WARNING, "app:1", "SPRING_PROFILES_ACTIVE")
            .of("local", "production"));
  }

  private static Form variable(String id, Severity severity, String image, String name) {
    String lines = "image: " + image + "; environment: {" + name + ": '@'}";
    return (before, after) -> new Change(id, severity, lines, before, after);
  }

  private static Form file(String id, Severity severity, String image, String setting) {
    String lines =
        "image: "
            + image
            + "; configs: [{source: conf, target: /etc/it/it.conf}]; configs: {conf: {content: \""
            + setting
            + "\\nother = 1\\n\"}}";
    return (before, after) -> new Change(id, severity, lines, before, after);
  }

  /** A change whose values are still to be said. */
  private interface Form {
    Change of(String before, String after);
  }
}
