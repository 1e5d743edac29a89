package dev.paws.core.model.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.tree.Trees;
import dev.paws.core.model.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTableTest {
  @ParameterizedTest
  @CsvSource({
    "quay.io/coreos/etcd:v3.5.9, infrastructure, etcd",
    "paws-example/etcd:3.4, infrastructure, etcd",
    "gcr.io/etcd-development/etcd@sha256:0123, infrastructure, etcd",
    "registry.local:5000/acid/spilo-15:3.0-p1, infrastructure, patroni",
    "paws-example/patroni:15, infrastructure, patroni",
    "redis:7-alpine, infrastructure, redis",
    "valkey/valkey:8, infrastructure, redis",
    "bitnami/redis-sentinel:7.2, infrastructure, redis-sentinel",
    "postgres:15, infrastructure, auxiliary",
    "timescale/timescaledb:latest-pg15, infrastructure, auxiliary",
    "haproxy:2.8, infrastructure, auxiliary",
    "confluentinc/cp-kafka:7.5.0, infrastructure, auxiliary",
    "prom/prometheus:v2, monitoring, auxiliary",
    "grafana/grafana-oss:10, monitoring, auxiliary",
    "oliver006/redis_exporter:v1, monitoring, auxiliary",
    "prometheuscommunity/postgres-exporter, monitoring, auxiliary",
    "redis/redisinsight:2, application, auxiliary",
    "dpage/pgadmin4, application, auxiliary",
    "nginx:1.25, application, frontend",
    "node:20-alpine, application, frontend",
    "mycorp/shop-frontend:1, application, frontend",
    "eclipse-temurin:17-jre, application, backend",
    "mycorp/shop-backend:1, application, backend",
    "mycorp/billing-api, application, backend",
    "mycorp/mailer:2, application, auxiliary",
    "busybox, application, auxiliary"
  })
  void an_image_tells_what_a_service_is(String image, String type, String role) {
    assertGuess(RoleTable.guess(image, Optional.empty(), Optional.empty()), type, role);
  }

  @ParameterizedTest
  @CsvSource({
    "debian, /usr/bin/etcd --name etcd1, infrastructure, etcd",
    "debian, patroni /etc/patroni.yml, infrastructure, patroni",
    "postgres:15, gosu postgres patroni /etc/patroni.yml, infrastructure, patroni",
    "debian, redis-server --appendonly yes, infrastructure, redis",
    "redis:7, redis-sentinel /etc/sentinel.conf, infrastructure, redis-sentinel",
    "redis:7, redis-server /etc/sentinel.conf --sentinel, infrastructure, redis-sentinel",
    "redis:7, redis-cli --cluster create, application, auxiliary",
    "redis:7, sleep infinity, application, auxiliary",
    "debian, java -jar app.jar, application, backend",
    "debian, JAVA_OPTS=-Xmx1g java -jar app.jar, application, backend",
    "debian, node server.js, application, frontend",
    "debian, nginx -g daemon-off, application, frontend",
    "debian, prometheus --config.file=x, monitoring, auxiliary",
    "mycorp/backend, node server.js, application, backend",
    "redis:7, bash -c pg_isready, application, auxiliary",
    "debian, wait-for etcd, application, auxiliary"
  })
  void a_command_tells_more_than_a_general_image(
      String image, String command, String type, String role) {
    assertGuess(
        RoleTable.guess(image, Optional.empty(), Optional.of(List.of(command.split(" ")))),
        type,
        role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exec redis-server --port 26379 --sentinel | infrastructure | redis-sentinel",
        "cp /a /b && exec etcd --name a | infrastructure | etcd",
        "sleep 1; java -jar x.jar | application | backend",
        "until redis-cli ping; do sleep 1; done; redis-cli --cluster create | application | auxiliary",
        "cd /app; exec java -jar x.jar | application | backend",
        "set -e; sh -c 'etcd' | application | auxiliary"
      })
  void the_programs_of_a_script_count_too(String script, String type, String role) {
    assertGuess(
        RoleTable.guess(
            "debian", Optional.of(List.of("/bin/sh", "-ec")), Optional.of(List.of(script))),
        type,
        role);
    assertGuess(
        RoleTable.guess("debian", Optional.empty(), Optional.of(List.of("/bin/sh", "-ec", script))),
        type,
        role);
  }

  @Test
  void what_is_said_goes_before_what_is_guessed() {
    assertService(
        "{image: redis, x-paws: {type: application, role: frontend}}", "application", "frontend");
    assertService("{image: busybox, x-paws: {role: etcd}}", "infrastructure", "etcd");
    assertService("{image: busybox, x-paws: {role: backend}}", "application", "backend");
    assertService("{image: redis, x-paws: {role: auxiliary}}", "infrastructure", "auxiliary");
    assertService("{image: redis, x-paws: {type: monitoring}}", "monitoring", "redis");
  }

  @Test
  void an_image_that_is_only_built_goes_by_the_services_name() {
    ServiceDefinition backend =
        service("{name: redis-shop, services: {backend: {build: {context: /x}}}}");

    assertThat(backend.container().image()).isEqualTo("redis-shop-backend");
    assertThat(backend.role()).isEqualTo(ServiceDefinition.Role.BACKEND);
  }

  private static void assertService(String service, String type, String role) {
    ServiceDefinition made = service("{services: {thing: " + service + "}}");
    assertThat(made.type().value()).isEqualTo(type);
    assertThat(made.role().value()).isEqualTo(role);
  }

  private static ServiceDefinition service(String project) {
    return EnvironmentMapper.map(Trees.project("compose.yaml", project), EnvironmentFacts.none("p"))
        .environment()
        .services()
        .get(0);
  }

  private static void assertGuess(RoleTable.Guess guess, String type, String role) {
    assertThat(guess.type().value()).isEqualTo(type);
    assertThat(guess.role().value()).isEqualTo(role);
  }
}
