package dev.paws.core.execute;

import static dev.paws.core.sim.Sim.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.Outcome.End;
import dev.paws.core.report.FailureText;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The cases that are compared with Docker Compose in {@code docs/readiness.md}, in simulated time;
 * a start takes 0.2 s there, a probe 40 ms.
 */
class WaitingTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void one_service_is_ready_as_soon_as_its_check_passes_whatever_its_interval() {
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.checked(tenSeconds())));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(0.6);
  }

  @Test
  void a_chain_of_four_takes_four_starts_and_probes() {
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("a", it -> it.checked(second()))
                .service("b", it -> it.checked(second()).afterHealthy("a"))
                .service("c", it -> it.checked(second()).afterHealthy("b"))
                .service("d", it -> it.checked(second()).afterHealthy("c")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(1.8);
  }

  @Test
  void fourteen_independent_services_do_not_wait_for_one_another() {
    Stack stack = Stack.empty();
    for (int i = 0; i < 14; i++) {
      stack.service("s" + i, it -> it.checked(second()));
    }
    Outcome outcome = sim.up(stack);

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(1.8);
  }

  @Test
  void a_one_shot_that_nobody_depends_on_is_done_when_it_exits_with_zero() {
    sim.image("job", Life.exits(Duration.ofMillis(800), 0));
    Outcome outcome =
        sim.up(Stack.empty().service("job").service("web", it -> it.checked(second())));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(1.3);
  }

  @Test
  void a_crash_in_the_settle_window_of_a_service_without_a_check_fails_at_once() {
    sim.image("web", Life.exits(Duration.ofSeconds(2), 1).saying("", "starting", "boom"));
    Outcome outcome = sim.up(Stack.empty().service("web"));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.of(outcome.failures().get(0)))
        .isEqualTo(
            "service web (p-web-1): exited with code 1\n"
                + "    last log lines:\n      starting\n      boom");
    assertThat(seconds(outcome)).isBetween(2.2, 2.4);
  }

  @Test
  void an_unhealthy_service_fails_the_run_while_another_still_starts() {
    sim.image("bad", Life.neverHealthy().saying("connection refused", "listening on 1"))
        .image("slow", Life.healthyAfter(Duration.ofSeconds(16)));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("bad", it -> it.checked(Duration.ofMillis(300), 3, Duration.ZERO))
                .service("slow", it -> it.checked(second())));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(outcome.failures()).hasSize(1);
    assertThat(FailureText.of(outcome.failures().get(0)))
        .isEqualTo(
            "service bad (p-bad-1): unhealthy\n    last health check: connection refused\n"
                + "    last log lines:\n      listening on 1");
    assertThat(seconds(outcome)).isLessThan(1.5);
  }

  @Test
  void the_timeout_is_kept_and_names_each_service_its_state_and_what_it_waits_for() {
    sim.timeout = Duration.ofSeconds(2);
    sim.image("db", Life.neverHealthy().saying("no leader", "electing"));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("db", it -> it.checked(tenSeconds()))
                .service("api", it -> it.checked(second()).afterHealthy("db"))
                .service("web", it -> it.afterHealthy("api").after("db")));

    assertThat(outcome.end()).isEqualTo(End.TIMED_OUT);
    assertThat(seconds(outcome)).isBetween(2.0, 2.1);
    assertThat(outcome.failures().stream().map(FailureText::of))
        .containsExactly(
            "service db (p-db-1): not healthy within the timeout: starting, its check failed 7"
                + " times, waited for 1 s\n    last health check: no leader\n"
                + "    last log lines:\n      electing",
            "service api (p-api-1): not started after 2 s, waits for db healthy",
            "service web (p-web-1): not started after 2 s, waits for api healthy");
  }

  @Test
  void a_taken_port_fails_with_the_engines_words() {
    Outcome outcome =
        sim.up(Stack.empty().service("a", it -> it.port("80")).service("b", it -> it.port("80")));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(outcome.failures().get(0).engine())
        .containsInstanceOf(EngineFailure.PortTaken.class);
    assertThat(FailureText.reason(outcome.failures().get(0))).contains("port 80 is taken");
    assertThat(seconds(outcome)).isLessThan(0.6);
  }

  @Test
  void an_engine_without_start_interval_is_no_hindrance() {
    sim.image("web", Life.healthyAfter(Duration.ofSeconds(2)));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.checked(Duration.ofMinutes(1))));

    assertThat(seconds(outcome)).isBetween(2.3, 3.1);
  }

  private static Duration second() {
    return Duration.ofSeconds(1);
  }

  private static Duration tenSeconds() {
    return Duration.ofSeconds(10);
  }
}
