package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.PreStart;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.execute.Outcome;
import dev.paws.core.report.FailureText;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimCalls.Call;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs in containers of its own before a service starts. */
class PreStartTest {
  private static final PreStart ONCE = step("migrate", false);
  private static final PreStart EACH = step("prepare", true);

  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void steps_run_after_the_dependencies_and_before_the_first_start() {
    Stack stack =
        Stack.empty()
            .service("db", it -> it.checked(Duration.ofSeconds(5)))
            .service("web", it -> it.afterHealthy("db").replicas(2).preStart(ONCE, EACH));

    assertThat(sim.plan(stack).text())
        .isEqualTo(
            """
            1 create network p_default: does not exist
            2 create container p-db-1: does not exist [after 1]
            3 start container p-db-1: does not exist [after 2]
            4 create container p-web-1: does not exist [after 1]
            5 await p-db-1 healthy: service db must be healthy [after 3]
            6 run pre_start of container p-web-1: does not exist [after 4, 5]
            7 start container p-web-1: does not exist [after 4, 5, 6]
            8 create container p-web-2: does not exist [after 1]
            9 run pre_start of container p-web-2: does not exist [after 5, 6, 8]
            10 start container p-web-2: does not exist [after 5, 6, 8, 9]
            11 await p-web-1 settled: service web must be settled [after 7]
            12 await p-web-2 settled: service web must be settled [after 10]""");
  }

  @Test
  void they_run_again_when_the_service_is_recreated_or_they_change_but_not_for_more_replicas() {
    sim.image("tool", Life.exits(Duration.ofSeconds(2), 0));
    assertThat(sim.up(web(1, ONCE)).succeeded()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-web-1 running");

    assertThat(sim.plan(web(1, ONCE)).text()).doesNotContain("pre_start");
    assertThat(sim.plan(web(2, ONCE)).text()).doesNotContain("pre_start");
    assertThat(sim.plan(web(2, EACH)).text()).contains("run pre_start of container p-web-2");
    assertThat(sim.plan(web(1, step("other", false))).text())
        .contains("run pre_start of container p-web-1");

    sim.engine.stop("p-web-1", Optional.empty());
    assertThat(sim.plan(web(1, ONCE)).text()).contains("run pre_start of container p-web-1");
  }

  @Test
  void a_step_that_fails_keeps_the_service_from_starting_and_stays_to_be_looked_at() {
    sim.image("tool", Life.exits(Duration.ofSeconds(1), 3).saying("", "no such table"));

    Outcome outcome = sim.up(web(1, ONCE));

    assertThat(outcome.succeeded()).isFalse();
    assertThat(FailureText.of(outcome.failures().get(0)))
        .contains("service web (p-web-1): pre_start migrate: exit code 3: no such table")
        .contains("container p-web-1-pre_start-1");
    assertThat(sim.engine.calls().of("start").stream().map(Call::target))
        .containsExactly("p-web-1-pre_start-1");

    sim.image("tool", Life.exits(Duration.ofSeconds(1), 0));
    assertThat(sim.up(web(1, ONCE)).succeeded()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-web-1 running");
  }

  private static Stack web(int replicas, PreStart... steps) {
    return Stack.empty().service("web", it -> it.replicas(replicas).preStart(steps));
  }

  private static PreStart step(String command, boolean perReplica) {
    return new PreStart(ExecSpec.of(List.of(command)), Optional.of("tool"), perReplica);
  }
}
