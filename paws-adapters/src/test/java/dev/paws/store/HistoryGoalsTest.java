package dev.paws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.History;
import dev.paws.core.app.HistoryRecorder;
import dev.paws.core.app.HistorySettings;
import dev.paws.core.app.Status;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.DiskUsage;
import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.lifecycle.EnvironmentTransition;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goals remember and show, on the simulated engine with a real store. */
class HistoryGoalsTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.history =
        new DiskHistory(
            new dev.paws.store.HistorySettings(
                true,
                folder.resolve(".paws"),
                Optional.empty(),
                Duration.ofDays(36_500),
                () -> "a@b"));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db:
            image: db
            mem_limit: 100m
            environment: {DB_PASSWORD: correct-horse-battery}
            healthcheck: {test: [CMD, check], interval: 5s}
            volumes: [data:/data]
          web: {image: web, depends_on: {db: {condition: service_healthy}}}
        volumes: {data: {}}
        """);
  }

  @AfterEach
  void close() {
    sim.close();
  }

  private EnvironmentHistory history(boolean csv) {
    return new History(bench.ports())
        .run(
            new HistorySettings(
                bench.common(Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                10,
                csv));
  }

  private List<String> states() {
    return history(false).transitions().stream().map(it -> it.to().value()).toList();
  }

  private void status() {
    new Status(bench.ports()).run(bench.common(Optional.empty()));
  }

  @Test
  void up_and_down_are_remembered_with_results_times_and_states() {
    bench.up(Optional.empty());
    bench.down(Optional.empty());

    EnvironmentHistory history = history(false);

    assertThat(history.transitions())
        .extracting(EnvironmentTransition::to)
        .containsExactly(
            EnvironmentState.PROVISIONING,
            EnvironmentState.HEALTHY,
            EnvironmentState.STOPPED,
            EnvironmentState.TERMINATED);
    assertThat(history.starts()).hasSize(1);
    assertThat(history.starts().get(0).ready()).containsOnlyKeys("db", "web");
    assertThat(history.starts().get(0).steps())
        .anySatisfy(
            step -> {
              assertThat(step.operation()).isEqualTo("start container shop-web-1");
              assertThat(step.service()).isEqualTo("web");
              assertThat(step.ended()).isGreaterThanOrEqualTo(step.began());
            });
    assertThat(history.services()).extracting(it -> it.service()).contains("db");
    assertThat(history.services().get(0).healthy()).isPositive();
    assertThat(bench.text()).contains("last states:", "terminated: taken down, nothing is left");
  }

  @Test
  void a_failed_up_is_remembered_with_its_cause_and_with_secrets_masked() {
    sim.image("db", Life.neverHealthy());

    assertThatThrownBy(() -> bench.up(Optional.empty())).isInstanceOf(GoalFailure.class);
    status();

    assertThat(states()).containsExactly("provisioning", "failed");
    assertThat(bench.text()).contains("shop-db-1");
    assertThat(bench.text()).doesNotContain("correct-horse-battery");
  }

  @Test
  void results_are_masked_before_they_are_kept() throws IOException {
    bench.up(Optional.empty());
    new HistoryRecorder(bench.ports(), "shop", "health")
        .record(
            List.of(
                new HealthCheckResult(
                    "1",
                    "db",
                    Instant.parse("2026-11-30T12:00:00Z"),
                    HealthCheckResult.Status.UNHEALTHY,
                    new HealthCheckResult.Details(
                        Optional.of(1),
                        Optional.of("no entry for correct-horse-battery"),
                        Optional.of(3L),
                        Optional.empty()),
                    new HealthCheckResult.Metadata(
                        HealthCheckResult.CheckType.SCRIPT,
                        HealthCheckResult.TriggeredBy.MANUAL))));

    for (Path journal : new Journals(folder.resolve(".paws")).files()) {
      assertThat(journal).content().doesNotContain("correct-horse-battery");
    }
    assertThat(history(false).results().get(0).details().output().orElseThrow())
        .startsWith("no entry for ")
        .doesNotContain("correct");
  }

  @Test
  void volumes_that_stay_leave_a_stopped_environment() {
    bench.up(Optional.empty());
    new dev.paws.core.app.Down(bench.ports())
        .run(
            new dev.paws.core.app.DownSettings(
                bench.common(Optional.empty()),
                new dev.paws.core.app.DownSettings.Removal(false, true),
                new dev.paws.core.app.DownSettings.Limits(
                    Optional.of(Duration.ZERO), Duration.ofMinutes(2)),
                true,
                false));
    status();

    assertThat(states()).containsExactly("provisioning", "healthy", "stopped");
  }

  @Test
  void status_sees_a_crash_and_a_recovery() {
    bench.up(Optional.empty());
    sim.engine.crash("shop-web-1", 3);
    status();
    sim.engine.mark("shop-web-1", ContainerState.Status.RUNNING);
    status();

    assertThat(states()).containsExactly("provisioning", "healthy", "degraded", "healthy");
    assertThat(bench.text())
        .contains("shop (degraded for 0 s): web exited (3)")
        .contains("shop (healthy for 0 s)");
  }

  @Test
  void a_cluster_that_does_not_work_is_a_failure_although_its_containers_are_healthy()
      throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          search1: {image: "elasticsearch:7.17", ports: ["9201:9200"]}
          search2: {image: "elasticsearch:7.17", ports: ["9202:9200"]}
          api:
            image: spring
            ports: ["8080:8080"]
            x-paws: {endpoints: ["http://localhost:8080/actuator/health"]}
        """);
    bench.up(Optional.empty());
    String[] search = {"green"};
    String[] api = {"UP"};
    bench.endpoints =
        request ->
            request.url().getPath().startsWith("/_cluster")
                ? new Answered(
                    200,
                    "{\"cluster_name\":\"s\",\"number_of_nodes\":2,\"status\":\""
                        + search[0]
                        + "\"}")
                : new Answered(200, "{\"status\":\"" + api[0] + "\"}");

    status();
    api[0] = "DOWN";
    status();
    search[0] = "red";
    status();

    assertThat(states()).containsExactly("provisioning", "healthy", "degraded", "failed");
    assertThat(bench.text()).contains("shop (failed for 0 s): elasticsearch s: ");
  }

  @Test
  void status_shows_use_against_limits_and_warns_from_80_percent() throws IOException {
    bench.up(Optional.empty());
    AtomicInteger reading = new AtomicInteger();
    sim.engine.usage =
        name ->
            Optional.of(
                new ResourceUsage(
                    Instant.EPOCH.plusMillis(100L * reading.get()),
                    50_000_000L * reading.getAndAdd(1),
                    90L << 20));
    sim.engine.disk = new DiskUsage(Map.of("shop_data", 5L << 30), Map.of());
    bench.format = Output.Format.JSON;

    status();

    JsonObject result = JsonReader.object(bench.results.get(0));
    JsonObject db = result.objects("services").get(0);
    assertThat(db.number("memory_bytes")).isEqualTo(90L << 20);
    assertThat(db.number("memory_limit_bytes")).isEqualTo(100L << 20);
    assertThat(db.has("cpus")).isTrue();
    assertThat(result.object("disk").number("volumes_bytes")).isEqualTo(5L << 30);
    assertThat(result.text("state")).isEqualTo("healthy");
    assertThat(result.has("state_since")).isTrue();
    assertThat(bench.text())
        .contains("PAWS-S020", "shop-db-1 uses 90 MiB of 100 MiB memory (90 %)")
        .doesNotContain("shop-web-1 uses");
  }

  @Test
  void history_is_csv_if_asked() {
    bench.up(Optional.empty());
    history(true);

    assertThat(bench.results.get(0))
        .startsWith("service,checks,healthy,unhealthy,availability,")
        .contains("\r\ndb,");
  }

  @Test
  void history_that_is_off_says_so_and_status_shows_the_present() {
    bench.history = dev.paws.core.app.port.HistoryArchive.NONE;
    bench.up(Optional.empty());
    status();

    assertThat(bench.text()).contains("shop (healthy)");
    assertThatThrownBy(() -> history(false)).hasMessageContaining("PAWS-S007");
    assertThat(folder.resolve(".paws")).doesNotExist();
  }
}
