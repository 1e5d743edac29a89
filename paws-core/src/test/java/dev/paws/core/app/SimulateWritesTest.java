package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.SimulateSettings.Measure;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.DrillRecord.Outcome;
import dev.paws.core.drill.DrillRequest;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill on a cluster: Redis with one replica, which takes over some seconds after a kill. */
class SimulateWritesTest {
  private static final Duration TAKEOVER = Duration.ofSeconds(6);

  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;
  private final Set<String> stored = new TreeSet<>();
  private Optional<Duration> downSince = Optional.empty();
  private boolean promoted;
  private boolean losesTheLast;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          cache-1: {image: redis}
          cache-2: {image: redis, environment: {REPLICA_OF: cache-1}}
        """);
    bench.up(Optional.empty());
    bench.said.clear();
    sim.engine.answers = (container, command) -> Optional.of(answer(container, command));
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void the_primary_is_found_killed_replaced_and_no_write_is_lost() {
    DrillRecord drill = simulate(30, 0);

    assertThat(drill.services()).containsExactly("cache-1");
    assertThat(drill.outcome()).isEqualTo(Outcome.RECOVERED);
    assertThat(drill.recoveredAfterMs().orElseThrow())
        .isBetween(TAKEOVER.toMillis(), TAKEOVER.toMillis() + 2000);
    assertThat(drill.acknowledgedWrites().orElseThrow()).isGreaterThan(20);
    assertThat(drill.lostWrites()).contains(0L);
    assertThat(bench.text()).contains("redis: leader cache-1, now cache-2");
    assertThat(stored).as("everything is removed").isEmpty();
  }

  @Test
  void a_lost_write_fails_unless_it_may_be_lost() {
    losesTheLast = true;

    assertThatThrownBy(() -> simulate(30, 0))
        .hasMessageContaining("PAWS-R013")
        .hasMessageContaining("1 of ");
    assertThat(bench.remembered.drills().get(1).outcome()).isEqualTo(Outcome.WRITES_LOST);
    assertThat(stored).isEmpty();
  }

  @Test
  void lost_writes_that_are_allowed_are_only_counted() {
    losesTheLast = true;

    assertThat(simulate(30, 1).lostWrites()).contains(1L);
  }

  @Test
  void a_takeover_that_comes_too_late_fails() {
    assertThatThrownBy(() -> simulate(3, 0))
        .hasMessageContaining("PAWS-R011")
        .hasMessageContaining("redis: ");
    assertThat(sim.engine.containers()).contains("shop-cache-1-1 running");
    assertThat(stored).isEmpty();
  }

  /** Answers as a server does: the first one leads until it was down for long enough. */
  private ExecResult answer(String container, ExecSpec command) {
    boolean first = container.equals("shop-cache-1-1");
    boolean firstRuns = sim.engine.containers().contains("shop-cache-1-1 running");
    if (!firstRuns && downSince.isEmpty()) {
      downSince = Optional.of(sim.bench.elapsed());
    }
    boolean longAgo =
        downSince.filter(it -> sim.bench.elapsed().minus(it).compareTo(TAKEOVER) > 0).isPresent();
    if (!promoted && !firstRuns && longAgo) {
      promoted = true;
      if (losesTheLast) {
        stored.remove(((TreeSet<String>) stored).last());
      }
    }
    boolean leads = first != promoted;
    sim.bench.pause(Duration.ofMillis(20));
    List<String> words = command.command();
    if (!words.get(0).equals("redis-cli")) {
      return new ExecResult(127, "executable file not found", false);
    }
    return new ExecResult(
        0,
        switch (words.get(3)) {
          case "info" ->
              leads
                  ? "role:master\nmaster_repl_offset:7\nconnected_slaves:1\n"
                  : "role:slave\nmaster_host:"
                      + (promoted ? "cache-2" : "cache-1")
                      + "\nmaster_link_status:up\nslave_repl_offset:7\n";
          case "sadd" -> leads ? added(words.get(5)) : "READONLY You can't write";
          case "smembers" -> String.join("\n", stored);
          case "del" -> leads ? removed() : "READONLY You can't write";
          default -> "ERR unknown command";
        },
        false);
  }

  private String added(String number) {
    stored.add(String.format("%05d", Integer.parseInt(number)));
    return "1";
  }

  private String removed() {
    stored.clear();
    return "1";
  }

  private DrillRecord simulate(int within, int mayLose) {
    CommonSettings common = bench.common(Optional.empty());
    return new Simulate(
            bench.ports(),
            new PublishedAgain(
                bench.ports(),
                new LifecycleSettings(AppBench.upSettings(common), AppBench.downSettings(common)),
                EnvironmentPublisher.NOBODY))
        .run(
            new SimulateSettings(
                common,
                new DrillRequest(
                    DrillKind.KILL_LEADER,
                    List.of(),
                    Duration.ZERO,
                    0,
                    Optional.empty(),
                    0,
                    Optional.empty()),
                Optional.of(
                    new Measure(
                        Duration.ofSeconds(within),
                        Optional.empty(),
                        Duration.ofSeconds(60),
                        false,
                        Measure.AUTO,
                        mayLose)),
                Optional.empty(),
                false,
                false));
  }
}
