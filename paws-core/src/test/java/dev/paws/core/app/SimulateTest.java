package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.SimulateSettings.Measure;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.DrillRecord.Outcome;
import dev.paws.core.drill.DrillRequest;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate} and {@code restore}. */
class SimulateTest {
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
            volumes: [data:/data]
            healthcheck: {test: [CMD, check], interval: 5s, timeout: 2s}
          web: {image: web}
        volumes: {data: {}}
        """);
    bench.up(Optional.empty());
    bench.said.clear();
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_drill_without_a_limit_stays_until_restore() {
    DrillRecord left = simulate(DrillKind.PAUSE, Optional.empty(), "web");

    assertThat(left.outcome()).isEqualTo(Outcome.OPEN);
    assertThat(sim.engine.containers()).contains("shop-web-1 paused", "shop-db-1 running");
    assertThat(bench.drills.text.orElseThrow()).contains("\"kind\" : \"pause\"", "shop-web-1");
    assertThat(bench.text()).contains("shop-web-1 is paused", "this stays until mvn paws:restore");

    new Status(bench.ports()).run(bench.common(Optional.empty()));
    assertThat(bench.text()).contains("a drill of shop is not undone yet", "mvn paws:restore");

    List<DrillRecord> restored = restore();

    assertThat(sim.engine.containers()).contains("shop-web-1 running");
    assertThat(bench.drills.text).isEmpty();
    assertThat(restored).extracting(DrillRecord::outcome).containsExactly(Outcome.RESTORED);
    assertThat(bench.remembered.drills())
        .extracting(DrillRecord::outcome)
        .containsExactly(Outcome.OPEN, Outcome.OPEN, Outcome.RESTORED);
    assertThat(bench.remembered.drills()).extracting(DrillRecord::id).containsOnly(left.id());
  }

  @Test
  void a_measured_drill_puts_back_and_reports_the_recovery() {
    DrillRecord drill = simulate(DrillKind.STOP, within(10), "web");

    assertThat(drill.outcome()).isEqualTo(Outcome.RECOVERED);
    assertThat(drill.recoveredAfterMs()).isPresent();
    assertThat(drill.healthyAfterMs()).isPresent();
    assertThat(drill.endedAt()).isPresent();
    assertThat(sim.engine.containers()).contains("shop-web-1 running");
    assertThat(bench.drills.text).isEmpty();
  }

  @Test
  void what_does_not_recover_in_time_fails_and_is_put_back() {
    sim.engine.answers =
        (container, command) ->
            command.command().equals(List.of("check"))
                    && sim.engine.containers().contains("shop-web-1 exited")
                ? Optional.of(new ExecResult(1, "no web", false))
                : Optional.empty();

    assertThatThrownBy(() -> simulate(DrillKind.KILL, within(10), "web"))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("PAWS-R011")
        .hasMessageContaining("did not recover from kill within 10 s")
        .hasMessageContaining("db: ");

    assertThat(sim.engine.containers()).contains("shop-web-1 running");
    assertThat(bench.drills.text).isEmpty();
    assertThat(bench.remembered.drills().get(1).outcome()).isEqualTo(Outcome.NOT_RECOVERED);
  }

  @Test
  void a_drill_is_written_down_before_anything_is_done() {
    bench.drills.changed =
        () -> {
          assertThat(sim.engine.containers()).contains("shop-web-1 running");
          throw new IllegalStateException("killed here");
        };

    assertThatThrownBy(() -> simulate(DrillKind.KILL, Optional.empty(), "web"))
        .hasMessage("killed here");
    bench.drills.changed = () -> {};

    assertThat(bench.drills.text.orElseThrow()).contains("\"action\" : \"kill\"");
    restore();
    assertThat(bench.text()).contains("shop-web-1 needed nothing");
    assertThat(bench.drills.text).isEmpty();
  }

  @Test
  void if_it_cannot_be_written_down_nothing_is_done() {
    bench.drills.broken = Optional.of(new IOException("disk full"));

    assertThatThrownBy(() -> simulate(DrillKind.KILL, Optional.empty(), "web"))
        .hasMessageContaining("PAWS-R020")
        .hasMessageContaining("disk full");

    assertThat(sim.engine.containers()).contains("shop-web-1 running");
  }

  @Test
  void after_a_crash_in_the_middle_restore_puts_everything_right() {
    sim.engine
        .calls()
        .fail("disconnect shop-web-1", new EngineFailure.Unreachable("unix:///x", "gone"), 1);
    sim.engine
        .calls()
        .fail("connect shop-db-1", new EngineFailure.Unreachable("unix:///x", "gone"), 1);

    assertThatThrownBy(() -> simulate(DrillKind.PARTITION, Optional.empty(), "db", "web"))
        .hasMessageContaining("PAWS-R014");
    assertThat(sim.engine.memberships("shop-db-1")).isEmpty();
    assertThat(bench.drills.text).isPresent();
    assertThat(bench.text()).contains("PAWS-R015");

    restore();

    assertThat(sim.engine.memberships("shop-db-1")).hasSize(1);
    assertThat(sim.engine.memberships("shop-web-1")).hasSize(1);
    assertThat(bench.drills.text).isEmpty();
  }

  @Test
  void a_network_that_does_not_let_addresses_be_chosen_gives_another_one() {
    simulate(DrillKind.PARTITION, Optional.empty(), "web");
    sim.engine
        .calls()
        .fail("connect shop-web-1", new EngineFailure.Rejected("connect", 400, "no subnet"), 1);

    restore();

    assertThat(sim.engine.memberships("shop-web-1")).hasSize(1);
  }

  @Test
  void one_drill_at_a_time() {
    simulate(DrillKind.PAUSE, Optional.empty(), "web");

    assertThatThrownBy(() -> simulate(DrillKind.STOP, Optional.empty(), "db"))
        .hasMessageContaining("PAWS-R009")
        .hasMessageContaining("pause of web");
    bench.down(Optional.empty());
    bench.up(Optional.empty());

    simulate(DrillKind.STOP, Optional.empty(), "db");
    assertThat(sim.engine.containers()).contains("shop-db-1 exited");
  }

  @Test
  void what_is_gone_needs_nothing() {
    simulate(DrillKind.KILL, Optional.empty(), "web");
    sim.engine.removeBehindTheBack("shop-web-1");

    restore(Duration.ZERO);

    assertThat(bench.text()).contains("shop-web-1 no longer exists");
    assertThat(bench.drills.text).isEmpty();
    restore();
    assertThat(bench.text()).contains("no drill is open");
  }

  @Test
  void a_volume_is_filled_and_emptied() {
    simulate(DrillKind.FILL_VOLUME, Optional.empty(), "db");
    restore();

    assertThat(execs())
        .contains(
            "exec shop-db-1 dd if=/dev/zero of=/data/.paws-drill-fill bs=65536 count=1600",
            "exec shop-db-1 rm -f /data/.paws-drill-fill");
    assertThatThrownBy(() -> simulate(DrillKind.FILL_VOLUME, Optional.empty(), "web"))
        .hasMessageContaining("PAWS-R007");
  }

  @Test
  void without_tc_traffic_is_not_touched() {
    sim.engine.answers =
        (container, command) ->
            command.command().get(0).equals("tc")
                ? Optional.of(new ExecResult(127, "tc: not found", false))
                : Optional.empty();

    assertThatThrownBy(() -> simulate(DrillKind.LATENCY, Optional.empty(), "web"))
        .hasMessageContaining("PAWS-R016")
        .hasMessageContaining("-Dpaws.simulate.image");
    assertThat(bench.drills.text).isEmpty();
  }

  @Test
  void an_unhealthy_environment_shows_nothing() {
    sim.engine.stop("shop-db-1", Optional.empty());

    assertThatThrownBy(() -> simulate(DrillKind.STOP, within(10), "web"))
        .hasMessageContaining("PAWS-R010")
        .hasMessageContaining("db: it is stopped");
    assertThatThrownBy(() -> simulate(DrillKind.STOP, Optional.empty(), "db"))
        .hasMessageContaining("PAWS-R003");
    assertThatThrownBy(() -> simulate(DrillKind.KILL_LEADER, Optional.empty()))
        .hasMessageContaining("PAWS-R004");
    assertThatThrownBy(() -> simulate(DrillKind.STOP, Optional.empty()))
        .hasMessageContaining("PAWS-R002");
    assertThat(bench.drills.text).isEmpty();
  }

  @Test
  void a_held_fault_is_measured_from_its_end() {
    DrillRecord drill =
        simulate(
            DrillKind.STOP,
            Optional.of(
                new Measure(
                    Duration.ofSeconds(20),
                    Optional.of(Duration.ofSeconds(7)),
                    Duration.ofSeconds(60),
                    false,
                    "auto",
                    0)),
            "db");

    assertThat(drill.outcome()).isEqualTo(Outcome.RECOVERED);
    assertThat(drill.recoveredAfterMs()).isEqualTo(drill.healthyAfterMs());
    assertThat(Duration.between(drill.beganAt(), drill.endedAt().orElseThrow()))
        .isGreaterThan(Duration.ofSeconds(7));
  }

  @Test
  void an_engine_that_fails_meanwhile_leaves_the_drill_open() {
    simulate(DrillKind.STOP, Optional.empty(), "db");
    sim.engine
        .calls()
        .fail("start shop-db-1", new EngineFailure.Unreachable("unix:///x", "gone"), 1);

    assertThatThrownBy(this::restore).hasMessageContaining("PAWS-R015");
    assertThat(bench.drills.text).isPresent();
    restore();
    assertThat(sim.engine.containers()).contains("shop-db-1 running");
  }

  @Test
  void a_damaged_file_is_reported_and_kept() {
    bench.drills.text = Optional.of("{\"version\": 7, \"drills\": []}");

    assertThatThrownBy(this::restore).hasMessageContaining("it has version 7");
    bench.drills.text = Optional.of("{\"version\": 1, ");
    assertThatThrownBy(this::restore).hasMessageContaining("PAWS-R020");
    assertThat(bench.drills.text).isPresent();
  }

  private List<String> execs() {
    return sim.engine.calls().of("exec").stream().map(Object::toString).toList();
  }

  private static Optional<Measure> within(int seconds) {
    return Optional.of(
        new Measure(
            Duration.ofSeconds(seconds),
            Optional.empty(),
            Duration.ofSeconds(60),
            false,
            "auto",
            0));
  }

  private DrillRecord simulate(DrillKind kind, Optional<Measure> measure, String... services) {
    return new Simulate(bench.ports(), published())
        .run(
            new SimulateSettings(
                bench.common(Optional.empty()),
                new DrillRequest(
                    kind,
                    List.of(services),
                    Duration.ofMillis(200),
                    10,
                    Optional.empty(),
                    100L << 20,
                    Optional.empty()),
                measure,
                Optional.empty(),
                false,
                false));
  }

  private PublishedAgain published() {
    CommonSettings common = bench.common(Optional.empty());
    return new PublishedAgain(
        bench.ports(),
        new LifecycleSettings(AppBench.upSettings(common), AppBench.downSettings(common)),
        EnvironmentPublisher.NOBODY);
  }

  private List<DrillRecord> restore() {
    return restore(Duration.ofSeconds(60));
  }

  private List<DrillRecord> restore(Duration within) {
    return new Restore(bench.ports(), published())
        .run(
            new RestoreSettings(
                bench.common(Optional.empty()),
                Optional.empty(),
                List.of(),
                within,
                Optional.empty()));
  }
}
