package dev.paws.core.execute;

import static dev.paws.core.sim.Sim.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.execute.Outcome.End;
import dev.paws.core.report.FailureText;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Engines that refuse, fall silent, lose events or run no health checks. */
class EngineTroubleTest {
  private static final EngineFailure BROKEN = new EngineFailure.Broken("call", "reset by peer");

  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  static Stream<EngineFailure> failures() {
    return Stream.of(
        new EngineFailure.Unreachable("unix:///x", "refused"),
        new EngineFailure.Misconfigured("tcp://x", "no key"),
        new EngineFailure.TimedOut("call", Duration.ofSeconds(3)),
        BROKEN,
        new EngineFailure.NotFound("call", "no such"),
        new EngineFailure.Conflict("call", "in use"),
        new EngineFailure.PortTaken("call", "port 80"),
        new EngineFailure.ImageUnavailable("web", "denied"),
        new EngineFailure.BuildFailed("web", "exit 1"),
        new EngineFailure.Unsupported("gpus", "old"),
        new EngineFailure.Rejected("call", 500, "oops"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void any_failure_of_a_call_ends_the_run_with_its_words(EngineFailure failure) {
    for (String call : List.of("create network", "create volume", "create p-", "start p-")) {
      try (Sim one = new Sim()) {
        one.engine.calls().fail(call, failure);
        Outcome outcome =
            one.up(
                Stack.empty()
                    .volume("data", "local", false)
                    .service("web", it -> it.volume("data", "/data")));

        assertThat(outcome.end()).isEqualTo(End.FAILED);
        assertThat(outcome.failures()).hasSize(1);
        assertThat(FailureText.reason(outcome.failures().get(0))).startsWith(failure.text());
        assertThat(outcome.failures().get(0).engine()).contains(failure);
        assertThat(seconds(outcome)).isLessThan(1);
      }
    }
  }

  @Test
  void a_question_that_is_refused_once_is_asked_again() {
    sim.engine.calls().fail("inspect", BROKEN, 2);

    assertThat(sim.up(Stack.empty().service("web")).succeeded()).isTrue();
  }

  @Test
  void questions_that_are_refused_again_and_again_end_the_run() {
    sim.engine.calls().fail("inspect", BROKEN);
    Outcome outcome = sim.up(Stack.empty().service("web"));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(outcome.failures().get(0).engine()).contains(BROKEN);
    assertThat(seconds(outcome)).isLessThan(2);
  }

  @Test
  void without_an_event_stream_each_container_is_asked_for() {
    sim.engine.calls().fail("events", BROKEN);
    sim.image("web", Life.healthyAfter(Duration.ofSeconds(2)).withoutExec());
    sim.image("job", Life.exits(Duration.ofSeconds(1), 0));
    Outcome outcome =
        sim.up(
            Stack.empty().service("web", it -> it.checked(Duration.ofSeconds(1))).service("job"));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(4);
  }

  @Test
  void an_event_stream_that_ends_in_the_middle_costs_no_more_than_a_question() {
    sim.image("web", Life.neverHealthy().withoutExec().exiting(Duration.ofSeconds(2), 1, 9));
    sim.bench.after(Duration.ofMillis(1500), sim.engine::loseEvents);
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.checked(Duration.ofMinutes(1))));

    assertThat(FailureText.reason(outcome.failures().get(0))).startsWith("exited with code 1");
    assertThat(seconds(outcome)).isLessThan(2.8);
  }

  @Test
  void late_events_do_no_harm() {
    sim.engine.calls().eventDelay(Duration.ofMillis(700));
    sim.image("web", Life.RUNS.exiting(Duration.ofSeconds(1), 1, 1));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("web", it -> it.restart("always"))
                .service("db", it -> it.checked(Duration.ofSeconds(1))));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(4.3, 5.2);
  }

  @Test
  void events_of_the_container_that_was_there_before_are_not_taken_for_the_new_ones() {
    Stack stack = Stack.empty().service("db").service("web", it -> restarted(it));
    assertThat(sim.up(stack).succeeded()).isTrue();
    sim.engine.calls().eventDelay(Duration.ofMillis(400));

    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("db", it -> it.env("A", "b"))
                .service("web", it -> restarted(it)));

    assertThat(outcome.succeeded()).as("%s", outcome.failures()).isTrue();
  }

  private static dev.paws.core.sim.ServiceOf restarted(dev.paws.core.sim.ServiceOf it) {
    return it.depends(
        new dev.paws.core.desired.Dependency(
            "db", dev.paws.core.desired.Dependency.Condition.SERVICE_STARTED, true, true));
  }

  @Test
  void an_engine_without_health_checks_leaves_them_to_us() {
    sim.engine.withoutProbes();
    sim.image("db", Life.healthyAfter(Duration.ofSeconds(4)));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("db", it -> it.checked(Duration.ofSeconds(10)))
                .service("web", it -> it.afterHealthy("db")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(7.4, 9.0); // 4 s, at most 1 s, and 3 s to settle
  }

  @Test
  void on_an_engine_without_health_checks_a_check_that_fails_for_long_enough_is_unhealthy() {
    sim.engine.withoutProbes();
    sim.image("db", Life.neverHealthy());
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("db", it -> it.checked(Duration.ofSeconds(2), 3, Duration.ofSeconds(4))));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.reason(outcome.failures().get(0)))
        .startsWith("unhealthy: its check failed");
    assertThat(seconds(outcome)).isBetween(10.2, 11.3); // 4 s and three times 2 s
  }

  @Test
  void a_check_that_takes_longer_than_its_patience_does_not_make_the_run_spin() {
    sim.engine.withoutProbes();
    sim.image("db", Life.neverHealthy().with(Optional.empty(), Duration.ofSeconds(60)));
    Outcome outcome =
        sim.up(
            Stack.empty().service("db", it -> it.checked(Duration.ofSeconds(1), 2, Duration.ZERO)));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(seconds(outcome)).isBetween(10.0, 16.0); // two probes with a timeout of 5 s
  }

  @Test
  void the_check_of_an_image_is_run_by_us_too() {
    sim.image(
        "db",
        Life.healthyAfter(Duration.ofSeconds(1)),
        new HealthSpec(
            List.of("CMD-SHELL", "check it"),
            Optional.of(Duration.ofMinutes(1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    Outcome outcome = sim.up(Stack.empty().service("db"));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(2);
    assertThat(sim.engine.calls().of("exec").get(0).target())
        .isEqualTo("p-db-1 /bin/sh -c check it");
  }

  @Test
  void waiting_for_the_health_of_what_has_no_check_fails_at_once() {
    Outcome outcome =
        sim.up(Stack.empty().service("db").service("web", it -> it.afterHealthy("db")));

    assertThat(FailureText.reason(outcome.failures().get(0)))
        .isEqualTo("it has no health check, so it can never be healthy");
  }

  @Test
  void the_engines_verdict_counts_where_our_probes_cannot_run() {
    sim.image("db", Life.healthyAfter(Duration.ofSeconds(1)).withoutExec());
    Outcome outcome = sim.up(Stack.empty().service("db", it -> it.checked(Duration.ofSeconds(4))));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(4.2, 4.5);
  }

  @Test
  void an_engine_that_falls_silent_does_not_hold_the_run_beyond_its_deadline() {
    sim.timeout = Duration.ofSeconds(10);
    sim.image("db", Life.neverHealthy());
    sim.engine.calls().silentFrom(Duration.ofSeconds(3));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("db", it -> it.checked(Duration.ofSeconds(30)))
                .service("web", it -> it.afterHealthy("db")));

    assertThat(outcome.end()).isEqualTo(End.TIMED_OUT);
    assertThat(outcome.failures()).hasSize(2);
    assertThat(seconds(outcome)).isLessThan(12.1);
  }

  @Test
  void an_engine_that_is_silent_from_the_start_does_not_hold_the_run_either() {
    sim.timeout = Duration.ofSeconds(20);
    Stack stack = Stack.empty().service("db");
    var plan = sim.plan(stack);
    sim.engine.calls().silentFrom(Duration.ofMillis(200));
    Outcome outcome = sim.run(plan);

    assertThat(outcome.succeeded()).isFalse();
    assertThat(seconds(outcome)).isLessThan(42);
  }

  @Test
  void a_call_still_under_way_at_the_deadline_is_named() {
    sim.timeout = Duration.ofSeconds(5);
    sim.engine.calls().takes("start p-db-1", 60_000);
    Outcome outcome = sim.up(Stack.empty().service("db").service("web", it -> it.after("db")));

    assertThat(outcome.end()).isEqualTo(End.TIMED_OUT);
    assertThat(outcome.failures().stream().map(FailureText::reason))
        .containsExactlyInAnyOrder(
            "still in progress after 4 s: start container p-db-1",
            "not started after 5 s, waits for start container p-db-1");
    assertThat(seconds(outcome)).isLessThan(7.1);
  }

  @Test
  void what_was_asked_for_but_not_answered_is_in_doubt() {
    sim.timeout = Duration.ofSeconds(5);
    sim.engine.calls().takes("create p-db-1", 60_000);
    Outcome late = sim.up(Stack.empty().service("db"));
    assertThat(late.created().inDoubt()).containsExactly("p-db-1");

    try (Sim other = new Sim()) {
      other.engine.calls().loseAnswer("create p-db-1", BROKEN);
      Outcome lost = other.up(Stack.empty().service("db"));
      assertThat(lost.created().inDoubt()).containsExactly("p-db-1");
      assertThat(lost.created().containers()).isEmpty();
    }
  }

  @Test
  void a_creation_under_way_when_the_run_fails_is_waited_for() {
    sim.engine.calls().takes("create p-slow-1", 3_000);
    sim.engine.calls().fail("create p-bad", BROKEN);
    Outcome outcome = sim.up(Stack.empty().service("bad").service("slow"));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(outcome.created().containers()).hasSize(1);
    assertThat(outcome.created().inDoubt()).containsExactly("p-bad-1");
  }

  @Test
  void an_error_inside_the_adapter_is_a_failure_not_an_endless_wait() {
    sim.bench.forgiveCrashes();
    sim.listener =
        new RunListener() {
          @Override
          public void progress(
              dev.paws.core.reconcile.Step step, String part, String text, long done, long total) {
            throw new IllegalStateException("bug");
          }
        };
    var plan =
        dev.paws.core.reconcile.ImagePlanner.plan(
            Stack.empty().service("web").desired(),
            List.of(),
            dev.paws.core.reconcile.ImageStock.of(java.util.Set.of()),
            dev.paws.core.reconcile.ImagePlanner.Build.MISSING);
    Outcome outcome = sim.run(plan);

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.reason(outcome.failures().get(0))).contains("an error inside Paws");
    assertThat(sim.bench.crash()).isPresent();
  }
}
