package dev.paws.core.execute;

import static dev.paws.core.sim.Sim.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.execute.Outcome.End;
import dev.paws.core.report.FailureText;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes that end. */
class CrashTest {
  private final Sim sim = new Sim();

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_process_that_ends_before_it_is_healthy_fails_at_once() {
    sim.image("web", Life.neverHealthy().exiting(seconds1(), 3, 99));

    assertFails(
        Stack.empty().service("web", it -> it.checked(Duration.ofSeconds(30))),
        "exited with code 3 before it was healthy",
        1.3);
  }

  @Test
  void a_process_that_ends_before_it_is_waited_for_is_seen_all_the_same() {
    sim.image("web", Life.exits(Duration.ofMillis(50), 2));

    assertFails(
        Stack.empty().service("web", it -> it.postStart("sleep", "500")),
        "exited with code 2",
        1.0);
  }

  @Test
  void a_command_that_cannot_be_run_is_reported_at_once() {
    sim.image("web", Life.exits(Duration.ofMillis(10), 127));

    assertFails(Stack.empty().service("web"), "its command cannot be run (exit code 127)", 0.4);
  }

  @Test
  void what_a_shell_does_not_find_may_be_there_at_a_later_restart() {
    sim.image("web", Life.RUNS.exiting(Duration.ofMillis(10), 127, 2));

    assertThat(sim.up(Stack.empty().service("web", it -> it.restart("always"))).succeeded())
        .isTrue();
  }

  @Test
  void a_process_that_ends_again_and_again_is_a_crash_loop() {
    sim.image("web", Life.exits(seconds1(), 1));

    assertFails(
        Stack.empty().service("web", it -> it.restart("unless-stopped")),
        "crash loop: ended 8 times within 30 s, last with exit code 1",
        31.3);
  }

  @Test
  void a_job_that_succeeds_at_its_fifth_try_is_waited_for() {
    sim.image("job", Life.RUNS.exiting(Duration.ofMillis(100), 1, 4));
    Outcome outcome = sim.up(Stack.empty().service("job", it -> it.restart("on-failure")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isLessThan(6.0);
  }

  @Test
  void a_service_that_crashes_until_its_database_is_there_is_waited_for() {
    sim.image("db", Life.healthyAfter(Duration.ofSeconds(60)));
    sim.image("web", Life.RUNS.exiting(Duration.ofSeconds(2), 1, 9));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("db", it -> it.checked(Duration.ofSeconds(1), 3, Duration.ofMinutes(2)))
                .service("web", it -> it.restart("unless-stopped")));

    assertThat(outcome.failures()).isEmpty();
  }

  @Test
  void two_that_crash_do_not_wait_for_one_another() {
    sim.image("a", Life.exits(Duration.ofMillis(100), 1));
    sim.image("b", Life.exits(Duration.ofMillis(100), 1));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("a", it -> it.restart("always"))
                .service("b", it -> it.restart("always"))
                .service("behind", it -> it.after("a")));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(seconds(outcome)).isBetween(29.0, 35.0);
  }

  @Test
  void a_crash_loop_faster_than_it_can_be_looked_at_is_counted_all_the_same() {
    sim.image("web", Life.exits(Duration.ofMillis(1), 1));
    sim.engine.calls().takes("inspect", 250);

    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.restart("always")));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(FailureText.reason(outcome.failures().get(0))).startsWith("crash loop: ended");
    assertThat(seconds(outcome)).isLessThan(32.0);
  }

  @Test
  void a_crash_loop_is_seen_without_events() {
    sim.image("web", Life.exits(Duration.ofMillis(500), 1));
    sim.bench.after(Duration.ofMillis(20), sim.engine::loseEvents);

    assertFails(
        Stack.empty().service("web", it -> it.restart("always")),
        "crash loop: ended 9 times within 30 s, last with exit code 1",
        31.2);
  }

  @Test
  void a_restart_begins_the_settle_window_anew() {
    sim.image("web", Life.RUNS.exiting(Duration.ofSeconds(2), 1, 2));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.restart("always")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(7.4, 7.7); // two runs of 2 s, then 3 s that it stays
  }

  @Test
  void a_restart_begins_the_settle_window_anew_without_events_too() {
    sim.image("web", Life.RUNS.exiting(Duration.ofSeconds(2), 1, 1));
    sim.bench.after(Duration.ofMillis(20), sim.engine::loseEvents);
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.restart("always")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(seconds(outcome)).isBetween(5.2, 5.9);
  }

  @Test
  void a_policy_with_a_number_is_given_all_its_restarts() {
    sim.image("web", Life.exits(Duration.ofMillis(100), 1));

    assertFails(
        Stack.empty().service("web", it -> it.restart("on-failure:5")), "exited with code 1", 4.1);
  }

  @Test
  void a_policy_with_a_number_may_succeed_at_its_last_restart() {
    sim.image("web", Life.RUNS.exiting(Duration.ofMillis(100), 1, 5));
    Outcome outcome = sim.up(Stack.empty().service("web", it -> it.restart("on-failure:5")));

    assertThat(outcome.succeeded()).isTrue();
  }

  @Test
  void a_job_that_is_retried_completes() {
    sim.image("job", Life.exits(Duration.ofMillis(100), 0));
    sim.image("web", Life.RUNS);
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("job", it -> it.restart("on-failure"))
                .service("web", it -> it.afterCompleted("job")));

    assertThat(outcome.succeeded()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-job-1 exited", "p-web-1 running");
  }

  @Test
  void a_service_that_should_always_run_and_was_stopped_is_not_done() {
    sim.bench.after(
        seconds1(),
        () ->
            sim.bench.submit(
                () ->
                    sim.engine.stop(
                        sim.engine.container("p-web-1").orElseThrow().id(),
                        java.util.Optional.empty())));

    assertFails(
        Stack.empty().service("web", it -> it.restart("always")),
        "was stopped by somebody else (exit code 0)",
        1.5);
  }

  @Test
  void a_container_that_somebody_removes_is_told() {
    sim.bench.after(seconds1(), () -> sim.engine.removeBehindTheBack("p-web-1"));

    assertFails(
        Stack.empty().service("web"),
        "it was removed by somebody else (its log cannot be read: logs: no such container)",
        1.1);
  }

  @Test
  void a_failed_job_fails_what_waits_for_it() {
    sim.image("job", Life.exits(seconds1(), 1).saying("", "migration failed"));
    Outcome outcome =
        sim.up(Stack.empty().service("job").service("web", it -> it.afterCompleted("job")));

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(outcome.failures().get(0).lastLines()).containsExactly("migration failed");
    assertThat(sim.engine.calls().of("start")).hasSize(1);
  }

  @Test
  void what_depends_optionally_goes_on_when_its_dependency_fails() {
    sim.image("cache", Life.neverHealthy().exiting(seconds1(), 1, 1));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("cache", it -> it.checked(seconds1()))
                .service(
                    "web",
                    it ->
                        it.depends(
                            new Dependency("cache", Condition.SERVICE_HEALTHY, false, false))));

    assertThat(outcome.end()).isEqualTo(End.SUCCEEDED);
    assertThat(outcome.warnings().stream().map(FailureText::reason))
        .containsExactly("exited with code 1 before it was healthy");
    assertThat(sim.engine.containers()).contains("p-web-1 running");
  }

  @Test
  void an_optional_dependency_that_cannot_even_be_created_is_one_warning() {
    sim.engine
        .calls()
        .fail(
            "create p-cache", new dev.paws.core.engine.EngineFailure.Rejected("create", 400, "no"));
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("cache")
                .service(
                    "web",
                    it ->
                        it.depends(
                            new Dependency("cache", Condition.SERVICE_STARTED, false, false))));

    assertThat(outcome.end()).isEqualTo(End.SUCCEEDED);
    assertThat(outcome.warnings()).hasSize(1);
    assertThat(sim.engine.containers()).containsExactly("p-web-1 running");
  }

  @Test
  void an_optional_dependency_that_is_not_ready_at_the_deadline_does_not_fail_the_others() {
    sim.timeout = Duration.ofSeconds(5);
    sim.image("cache", Life.neverHealthy());
    Outcome outcome =
        sim.up(
            Stack.empty()
                .service("cache", it -> it.checked(Duration.ofSeconds(30)))
                .service(
                    "web",
                    it ->
                        it.depends(
                            new Dependency("cache", Condition.SERVICE_STARTED, false, false))));

    assertThat(outcome.end()).isEqualTo(End.SUCCEEDED);
    assertThat(FailureText.reason(outcome.warnings().get(0)))
        .startsWith("not healthy within the timeout");
  }

  private void assertFails(Stack stack, String reason, double within) {
    Outcome outcome = sim.up(stack);

    assertThat(outcome.end()).isEqualTo(End.FAILED);
    assertThat(outcome.failures().stream().map(FailureText::reason)).isEqualTo(List.of(reason));
    assertThat(seconds(outcome)).isLessThan(within);
  }

  private static Duration seconds1() {
    return Duration.ofSeconds(1);
  }
}
