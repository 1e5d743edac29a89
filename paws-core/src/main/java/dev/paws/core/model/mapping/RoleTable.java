package dev.paws.core.model.mapping;

import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDefinition.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Guesses the type and role of a service by its image and command, if they are not set. The table
 * is in {@code docs/x-paws.md}.
 */
final class RoleTable {
  /** The guessed type and role of a service. */
  record Guess(ServiceDefinition.Type type, Role role) {}

  /**
   * A row of the table: it matches if one of its words is in the image's name, or if one of its
   * programs is run.
   */
  private record Row(Guess guess, Set<String> words, Set<String> programs) {
    boolean matches(Set<String> imageWords, Set<String> run) {
      return !Collections.disjoint(words, imageWords) || !Collections.disjoint(programs, run);
    }
  }

  private static final Guess AUXILIARY =
      new Guess(ServiceDefinition.Type.APPLICATION, Role.AUXILIARY);
  private static final Guess MONITORING =
      new Guess(ServiceDefinition.Type.MONITORING, Role.AUXILIARY);
  private static final Guess SENTINEL =
      new Guess(ServiceDefinition.Type.INFRASTRUCTURE, Role.REDIS_SENTINEL);
  private static final Guess PATRONI =
      new Guess(ServiceDefinition.Type.INFRASTRUCTURE, Role.PATRONI);
  private static final Guess ETCD = new Guess(ServiceDefinition.Type.INFRASTRUCTURE, Role.ETCD);
  private static final Guess REDIS = new Guess(ServiceDefinition.Type.INFRASTRUCTURE, Role.REDIS);
  private static final Guess INFRASTRUCTURE =
      new Guess(ServiceDefinition.Type.INFRASTRUCTURE, Role.AUXILIARY);
  private static final Guess BACKEND = new Guess(ServiceDefinition.Type.APPLICATION, Role.BACKEND);
  private static final Guess FRONTEND =
      new Guess(ServiceDefinition.Type.APPLICATION, Role.FRONTEND);

  /** Client programs: a service that runs only these is not a server. */
  private static final Set<String> CLIENTS =
      split(
          "redis-cli valkey-cli etcdctl patronictl psql pg_isready createdb mysql mysqladmin mongosh"
              + " kafka-topics.sh curl wget nc sleep mc tail");

  /** The table; the first matching row counts, so the tools for a server are listed before it. */
  private static final List<Row> ROWS =
      List.of(
          row(
              MONITORING,
              "exporter prometheus grafana alertmanager loki promtail tempo mimir thanos jaeger zipkin"
                  + " cadvisor telegraf kibana otel opentelemetry fluentd fluent filebeat metricbeat"
                  + " pushgateway blackbox netdata graylog statsd sentry",
              "prometheus grafana grafana-server alertmanager node_exporter loki promtail telegraf"),
          row(
              AUXILIARY,
              "ui browser commander insight redisinsight admin adminer pgadmin pgadmin4 phpmyadmin"
                  + " express backup client cli",
              ""),
          row(SENTINEL, "sentinel", "redis-sentinel valkey-sentinel --sentinel"),
          row(PATRONI, "patroni spilo", "patroni"),
          row(ETCD, "etcd", "etcd"),
          row(REDIS, "redis valkey keydb", "redis-server valkey-server keydb-server"),
          row(
              INFRASTRUCTURE,
              "postgres postgresql postgis timescaledb pgvector mysql mariadb percona mongo mongodb"
                  + " cassandra scylla cockroach clickhouse elasticsearch opensearch solr kafka"
                  + " zookeeper redpanda rabbitmq activemq artemis nats pulsar memcached minio consul"
                  + " vault haproxy pgbouncer pgpool traefik envoy mosquitto",
              "postgres mysqld mariadbd mongod haproxy pgbouncer memcached nats-server rabbitmq-server"
                  + " minio consul vault traefik envoy"),
          row(
              BACKEND,
              "backend api server spring springboot openjdk temurin java tomcat jetty wildfly quarkus"
                  + " django flask rails",
              "java gunicorn uvicorn dotnet php-fpm catalina.sh puma rails flask"),
          row(
              FRONTEND,
              "frontend front nginx httpd apache caddy node next nextjs nuxt react vue angular",
              "nginx httpd apache2 caddy node npm npx yarn pnpm next vite"));

  /** Guesses for which the program that is run says more than the image's name. */
  private static final Set<Guess> SERVERS = Set.of(SENTINEL, PATRONI, ETCD, REDIS, INFRASTRUCTURE);

  private RoleTable() {}

  /**
   * Guesses the type and role of a service.
   *
   * @param image the image's reference, or the service's name if its image is only built
   */
  static Guess guess(
      String image, Optional<List<String>> entrypoint, Optional<List<String>> command) {
    Set<String> words = ProcessWords.ofImage(image);
    Set<String> programs = programs(entrypoint, command);
    if (!programs.isEmpty() && CLIENTS.containsAll(programs)) {
      return AUXILIARY;
    }
    // one image may hold several servers: what is run decides, before the image's name
    for (Row row : ROWS) {
      if (SERVERS.contains(row.guess()) && row.matches(Set.of(), programs)) {
        return row.guess();
      }
    }
    for (Row row : ROWS) {
      if (row.matches(words, programs)) {
        return row.guess();
      }
    }
    return AUXILIARY;
  }

  /**
   * Returns the programs of the whole command line, and of the command alone if an entrypoint wraps
   * it.
   */
  private static Set<String> programs(
      Optional<List<String>> entrypoint, Optional<List<String>> command) {
    List<String> line = new ArrayList<>(entrypoint.orElse(List.of()));
    line.addAll(command.orElse(List.of()));
    Set<String> programs = new TreeSet<>(ProcessWords.programs(line));
    boolean wrapped = entrypoint.isPresent() && command.isPresent();
    if (wrapped && command.get().size() > 1) {
      programs.addAll(ProcessWords.programs(command.get()));
    }
    if (line.contains("--sentinel")) {
      programs.add("--sentinel");
    }
    return programs;
  }

  /** Returns the type that belongs to a role; empty for auxiliary, which fits any type. */
  static Optional<ServiceDefinition.Type> typeOf(Role role) {
    return switch (role) {
      case ETCD, PATRONI, REDIS, REDIS_SENTINEL ->
          Optional.of(ServiceDefinition.Type.INFRASTRUCTURE);
      case BACKEND, FRONTEND -> Optional.of(ServiceDefinition.Type.APPLICATION);
      case AUXILIARY -> Optional.empty();
    };
  }

  private static Row row(Guess guess, String words, String programs) {
    return new Row(guess, split(words), split(programs));
  }

  private static Set<String> split(String words) {
    return words.isEmpty() ? Set.of() : Set.of(words.split(" ", -1));
  }
}
