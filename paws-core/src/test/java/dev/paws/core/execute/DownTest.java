package dev.paws.core.execute;

import static dev.paws.core.sim.Sim.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeHashes;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.Outcome.End;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.report.FailureText;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void everything_goes_dependents_first() {
    sim.up(
        Stack.empty()
            .volume("data", "local", false)
            .service("db", it -> it.volume("data", "/data"))
            .service("web", it -> it.after("db")));
    int before = sim.engine.calls().changes().size();
    Outcome outcome = sim.down();

    assertThat(outcome.succeeded()).isTrue();
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.resources().networkNames()).isEmpty();
    assertThat(sim.engine.resources().volumeNames()).isEmpty();
    assertThat(sim.engine.calls().changes().stream().skip(before))
        .containsExactly(
            "stop p-web-1",
            "remove p-web-1",
            "stop p-db-1",
            "remove p-db-1",
            "remove network p_default",
            "remove volume p_data");
  }

  @Test
  void nothing_is_gone_already() {
    assertThat(sim.down().succeeded()).isTrue();
  }

  @Test
  void independent_containers_stop_together() {
    Stack stack = Stack.empty();
    for (int i = 0; i < 14; i++) {
      sim.image("s" + i, Life.RUNS.stopping(true, Duration.ofSeconds(3)));
      stack.service("s" + i);
    }
    sim.up(stack);

    assertThat(seconds(sim.down())).isBetween(3.0, 3.5);
  }

  @Test
  void a_process_that_cannot_receive_the_signal_is_not_waited_for() {
    sim.image("deaf", Life.RUNS.stopping(false, Duration.ZERO));
    sim.up(Stack.empty().service("deaf"));
    Outcome outcome = sim.down();

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(0.2);
    assertThat(sim.engine.calls().changes())
        .containsSubsequence("signal p-deaf-1", "kill p-deaf-1")
        .doesNotContain("stop p-deaf-1");
  }

  @Test
  void a_process_that_waits_for_its_signal_gets_it_once_and_has_its_time() {
    sim.image("init", Life.RUNS.stopping(true, Duration.ofSeconds(3)).waitingForSignals());
    sim.up(Stack.empty().service("init"));
    Outcome outcome = sim.down();

    assertThat(seconds(outcome)).isBetween(3.0, 3.3);
    assertThat(sim.engine.calls().changes())
        .containsOnlyOnce("signal p-init-1")
        .doesNotContain("kill p-init-1", "stop p-init-1");
  }

  @Test
  void one_that_waits_for_its_signal_and_takes_too_long_is_killed_after_the_grace_period() {
    sim.image("init", Life.RUNS.stopping(true, Duration.ofSeconds(60)).waitingForSignals());
    sim.up(Stack.empty().service("init", it -> it.stopGrace(Duration.ofSeconds(4))));

    assertThat(seconds(sim.down())).isBetween(4.0, 4.3);
    assertThat(sim.engine.calls().changes())
        .containsSubsequence("signal p-init-1", "kill p-init-1");
  }

  @Test
  void the_grace_period_is_kept_for_one_that_can() {
    sim.image("slow", Life.RUNS.stopping(true, Duration.ofSeconds(60)));
    sim.up(Stack.empty().service("slow", it -> it.stopGrace(Duration.ofSeconds(4))));

    assertThat(seconds(sim.down())).isBetween(4.0, 4.2);
  }

  @Test
  void what_can_be_done_is_done_whatever_fails() {
    sim.up(Stack.empty().service("db").service("web"));
    sim.engine.calls().fail("remove p-db-1", new EngineFailure.Rejected("remove", 500, "oops"));
    Outcome outcome = sim.down();

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(outcome.failures().stream().map(FailureText::of))
        .containsExactly("service db (p-db-1): remove: oops (status 500)");
    assertThat(sim.engine.containers()).containsExactly("p-db-1 exited");
  }

  @Test
  void a_hook_that_fails_before_the_stop_does_not_keep_it_from_stopping() {
    Stack stack = Stack.empty().service("web", it -> it.preStop("fail"));
    sim.up(stack);
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.preStop("fail").env("a", "b")));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.reason(outcome.failures().get(0)))
        .isEqualTo("pre_stop fail: exit code 3: hook says no");
    assertThat(sim.engine.containers()).contains("p-web-1 exited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fewer", "orphan", "replaced"})
  void hooks_before_a_stop_run_for_whatever_an_up_removes(String why) {
    sim.up(Stack.empty().service("db").service("web", it -> it.replicas(2).preStop("sleep", "1")));
    Stack next = Stack.empty().service("db");
    if (!why.equals("orphan")) {
      int replicas = why.equals("fewer") ? 1 : 2;
      next.service("web", it -> it.replicas(replicas).preStop("sleep", "1").env("A", why));
    }
    UpOptions removing =
        new UpOptions(
            List.of(),
            List.of(),
            UpOptions.Recreate.CHANGED,
            true,
            Optional.empty(),
            Map.of(),
            Map.of(),
            ComposeHashes.NONE);

    assertThat(sim.up(next, removing).succeeded()).isTrue();

    assertThat(sim.engine.calls().of("exec"))
        .extracting(call -> call.target())
        .containsExactlyInAnyOrder("p-web-1 sleep 1", "p-web-2 sleep 1");
  }

  @Test
  void a_pause_ends_for_a_hook_before_the_stop() {
    sim.up(Stack.empty().service("web", it -> it.preStop("sleep", "1")));
    sim.engine.pause("p-web-1");
    Outcome outcome = sim.down();

    assertThat(outcome.failures()).isEmpty();
    assertThat(sim.engine.calls().changes()).containsSubsequence("unpause p-web-1", "stop p-web-1");
  }

  @Test
  void what_a_hook_asked_for_has_the_grace_period_although_the_signal_gets_lost() {
    sim.image("deaf", Life.RUNS.stopping(false, Duration.ZERO));
    sim.up(
        Stack.empty()
            .service("deaf", it -> it.preStop("sleep", "1").stopGrace(Duration.ofSeconds(4))));

    assertThat(seconds(sim.down())).isBetween(4.0, 4.3);
    assertThat(sim.engine.calls().changes())
        .contains("stop p-deaf-1")
        .doesNotContain("kill p-deaf-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"signal p-web-1", "await end p-web-1"})
  void what_was_not_stopped_is_stopped_before_it_is_removed(String refused) {
    sim.image("web", Life.RUNS.stopping(true, Duration.ofSeconds(3)).waitingForSignals());
    sim.up(Stack.empty().service("web"));
    sim.engine.calls().fail(refused, new EngineFailure.Rejected("stop", 500, "busy"));
    Outcome outcome = sim.down();

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(sim.engine.calls().changes()).containsSubsequence("stop p-web-1", "remove p-web-1");
    assertThat(seconds(outcome)).isGreaterThanOrEqualTo(3.0);
  }

  @Test
  void what_the_engine_does_not_stop_is_left_running_rather_than_killed() {
    sim.up(Stack.empty().service("web"));
    sim.engine.calls().fail("stop p-web-1", new EngineFailure.Rejected("stop", 500, "busy"));

    assertThat(sim.down().end()).isEqualTo(End.FAILED);
    assertThat(sim.engine.calls().of("remove p-web-1")).isEmpty();
    assertThat(sim.engine.containers()).containsExactly("p-web-1 running");
  }

  @Test
  void what_is_not_down_at_the_deadline_is_named() {
    sim.timeout = Duration.ofSeconds(2);
    sim.image("slow", Life.RUNS.stopping(true, Duration.ofSeconds(60)));
    sim.up(
        Stack.empty()
            .service("db")
            .service("slow", it -> it.stopGrace(Duration.ofSeconds(50)).after("db")));
    sim.bench.pause(Duration.ofSeconds(1));
    Outcome outcome = sim.down();

    assertThat(outcome.end()).isEqualTo(End.TIMED_OUT);
    assertThat(outcome.failures().stream().map(FailureText::of))
        .containsExactly(
            "service slow (p-slow-1): still in progress after 2 s: stop container p-slow-1",
            "service db (p-db-1): not removed after 2 s, waits for stop container p-db-1");
  }

  @Test
  void a_container_that_ended_meanwhile_is_not_stopped() {
    sim.up(Stack.empty().service("web"));
    var plan = sim.teardown(false);
    sim.engine.crash("p-web-1", 1);
    Outcome outcome =
        sim.run(
            plan,
            ExecuteSettings.down(
                Duration.ofSeconds(9), dev.paws.core.health.ReadinessSettings.standard(true)));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(sim.engine.calls().of("stop")).isEmpty();
  }
}
