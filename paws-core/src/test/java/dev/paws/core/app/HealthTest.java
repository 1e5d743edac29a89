package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.CheckType;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.ServiceHealth;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db:
            image: db
            healthcheck: {test: [CMD, check], interval: 5s, timeout: 2s}
          web:
            image: web
            depends_on: [db]
            ports: ["8080:80"]
            x-paws:
              endpoints: ["/health"]
              expected_response: {json_path: "$.status == 'UP'"}
        """);
    bench.endpoints = request -> new Answered(200, "{\"status\":\"UP\"}");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void all_is_healthy_and_each_check_is_a_result() throws IOException {
    bench.up(Optional.empty());
    bench.remembered.forget();

    HealthReport report = health(true, Optional.empty());

    assertThat(report.isHealthy()).isTrue();
    assertThat(bench.remembered.results())
        .extracting(it -> it.metadata().checkType())
        .contains(CheckType.SCRIPT, CheckType.ENDPOINT);
    HealthCheckResult script = of(CheckType.SCRIPT);
    assertThat(script.serviceId()).isEqualTo("db");
    assertThat(script.status()).isEqualTo(Status.HEALTHY);
    assertThat(script.metadata().triggeredBy()).isEqualTo(TriggeredBy.MANUAL);
    assertThat(script.details().exitCode()).contains(0);
    assertThat(script.details().responseTimeMs()).isPresent();
    assertThat(of(CheckType.ENDPOINT).details().output()).contains("{\"status\":\"UP\"}");
    assertThat(bench.remembered.results())
        .extracting(HealthCheckResult::id)
        .doesNotHaveDuplicates();
    assertThat(Files.readString(folder.resolve("target/paws/health/shop.json")))
        .contains("\"check_type\" : \"endpoint\"");
    assertThat(Files.readString(folder.resolve("target/paws/health/TEST-paws.health.shop.xml")))
        .contains("tests=\"2\"", "failures=\"0\"", "name=\"db\"");
  }

  @Test
  void a_stopped_container_is_named_and_the_others_still_report() {
    bench.up(Optional.empty());
    sim.engine.stop("shop-db-1", Optional.empty());

    assertThatThrownBy(() -> health(true, Optional.empty()))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("PAWS-H001")
        .hasMessageContaining("db: it is stopped");
    HealthReport report = health(false, Optional.empty());

    assertThat(report.services())
        .extracting(ServiceHealth::service, ServiceHealth::status)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("db", Status.UNHEALTHY),
            org.assertj.core.groups.Tuple.tuple("web", Status.HEALTHY));
  }

  @Test
  void an_endpoint_that_says_down_fails_with_what_it_says_in_text_json_and_test_report()
      throws IOException {
    bench.up(Optional.empty());
    bench.endpoints = request -> new Answered(200, "{\"status\":\"DOWN\"}");
    bench.format = Output.Format.JSON;

    assertThatThrownBy(() -> health(true, Optional.empty()))
        .hasMessageContaining("$.status == 'UP' does not hold: $.status is \"DOWN\"");

    assertThat(bench.text()).contains("shop is not healthy: 1 of 2 services, 0 of 0 clusters");
    assertThat(bench.results.get(0))
        .contains("\"status\" : \"unhealthy\"")
        .contains("web: GET /health: $.status == 'UP' does not hold");
    assertThat(Files.readString(folder.resolve("target/paws/health/TEST-paws.health.shop.xml")))
        .contains("failures=\"1\"", "<failure message=\"GET /health: $.status == 'UP'");
  }

  @Test
  void a_request_goes_to_the_published_port_and_a_missing_password_is_named() throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web:
            image: web
            ports: ["8080:80"]
            x-paws: {endpoints: [{url: "/h", basic_auth: WEB_AUTH, timeout_ms: 700}]}
        """);
    bench.up(Optional.empty());
    assertThatThrownBy(() -> health(true, Optional.empty()))
        .hasMessageContaining("the variable WEB_AUTH with user:password is not set");

    bench.environment = java.util.Map.of("WEB_AUTH", "me:secret-word");
    bench.endpoints =
        request -> {
          assertThat(request.url()).hasToString("http://127.0.0.1:8080/h");
          assertThat(request.basicAuth()).contains("me:secret-word");
          assertThat(request.timeout()).isEqualTo(Duration.ofMillis(700));
          return new Answered(200, "");
        };

    assertThat(health(true, Optional.empty()).isHealthy()).isTrue();
    assertThat(bench.text()).doesNotContain("secret-word");
  }

  @Test
  void waiting_ends_when_all_is_healthy_and_shows_what_is_missing() {
    bench.up(Optional.empty());
    sim.engine.pause("shop-web-1");
    sim.bench.after(
        Duration.ofSeconds(4), () -> sim.engine.mark("shop-web-1", ContainerState.Status.RUNNING));

    HealthReport report = health(true, Optional.of(Duration.ofSeconds(30)));

    assertThat(report.isHealthy()).isTrue();
    assertThat(bench.text()).contains("shop: waiting for web: it is paused");
  }

  @Test
  void waiting_ends_in_time_and_names_what_is_missing() {
    bench.up(Optional.empty());
    sim.engine.pause("shop-web-1");
    Duration before = sim.bench.elapsed();

    assertThatThrownBy(() -> health(true, Optional.of(Duration.ofSeconds(7))))
        .hasMessageContaining("PAWS-H002")
        .hasMessageContaining("shop is not healthy after 7 s")
        .hasMessageContaining("web: it is paused");

    assertThat(sim.bench.elapsed().minus(before)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void a_hanging_check_does_not_hold_the_others() {
    sim.image("db", Life.RUNS.with(Optional.of(Duration.ZERO), Duration.ofMillis(20)));
    bench.up(Optional.empty());
    bench.endpoints =
        request -> {
          sim.bench.pause(Duration.ofSeconds(60));
          return new Answered(200, "");
        };
    Duration before = sim.bench.elapsed();

    HealthReport report = health(false, Optional.empty());

    assertThat(sim.bench.elapsed().minus(before)).isLessThan(Duration.ofSeconds(8));
    assertThat(report.services())
        .anySatisfy(
            it -> {
              assertThat(it.service()).isEqualTo("db");
              assertThat(it.status()).isEqualTo(Status.HEALTHY);
            });
  }

  @Test
  void an_engine_that_goes_away_is_the_engines_failure_and_no_verdict() {
    bench.up(Optional.empty());
    sim.engine
        .calls()
        .fail("exec shop-db-1", new EngineFailure.Unreachable("unix:///x", "no such file"));

    assertThatThrownBy(() -> health(true, Optional.empty())).isInstanceOf(EngineException.class);
  }

  @Test
  void nothing_that_runs_and_a_service_that_no_file_has_are_refused() {
    assertThatThrownBy(() -> health(true, Optional.empty())).hasMessageContaining("PAWS-H003");
    assertThatThrownBy(
            () ->
                new Health(bench.ports())
                    .run(
                        new HealthSettings(
                            bench.common(Optional.empty()),
                            List.of("wbe"),
                            Optional.empty(),
                            true,
                            Optional.empty(),
                            false)))
        .hasMessageContaining("wbe")
        .hasMessageContaining("db, web");
  }

  private HealthCheckResult of(CheckType type) {
    return bench.remembered.results().stream()
        .filter(it -> it.metadata().checkType() == type)
        .findFirst()
        .orElseThrow();
  }

  private HealthReport health(boolean fail, Optional<Duration> await) {
    return new Health(bench.ports())
        .run(
            new HealthSettings(
                bench.common(Optional.empty()), List.of(), await, fail, Optional.empty(), false));
  }
}
