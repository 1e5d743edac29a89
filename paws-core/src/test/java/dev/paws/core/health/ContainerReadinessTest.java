package dev.paws.core.health;

import static dev.paws.core.health.Watches.assertFailed;
import static dev.paws.core.health.Watches.assertReady;
import static dev.paws.core.health.Watches.assertWaiting;
import static dev.paws.core.health.Watches.ms;
import static dev.paws.core.health.Watches.result;
import static dev.paws.core.health.Watches.state;
import static dev.paws.core.health.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.report.VerdictText;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContainerReadinessTest {
  @Test
  void nothing_is_known_of_a_container_that_was_not_seen() {
    assertWaiting(watch(AwaitCondition.SETTLED), 0, "not started");
    assertWaiting(watch(AwaitCondition.STARTED), 0, "not started");
  }

  @Test
  void a_created_container_is_not_started() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY);
    watch.seen(state(Status.CREATED, 0, 0, 0), 0, ms(1));

    assertWaiting(watch, 1, "not started");
    assertThat(watch.probeDue()).isEmpty();
    assertThat(watch.decisionDue()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"CREATED"},
      mode = EnumSource.Mode.EXCLUDE)
  void started_is_whoever_runs_or_has_run(Status status) {
    ContainerReadiness watch = watch(AwaitCondition.STARTED);
    watch.seen(state(status, 1, 0, 0), 0, ms(1));

    assertReady(watch, 1, "started");
  }

  @Test
  void settled_is_who_is_seen_running_at_the_end_of_the_window() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED);
    watch.started(ms(100), true, ms(110));
    watch.seen(state(Status.RUNNING, 0, 0, 0), 0, ms(120));
    assertWaiting(watch, 3050, "running, settling");
    assertThat(watch.lookDue()).contains(ms(3100));
    assertWaiting(watch, 3200, "running, settling");

    watch.seen(state(Status.RUNNING, 0, 0, 0), 0, ms(3201));
    assertReady(watch, 3201, "running");
  }

  @Test
  void settled_is_who_ran_long_before() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED);
    watch.seen(state(Status.RUNNING, 0, 7, 0), Duration.ofHours(1).toNanos(), ms(5));

    assertReady(watch, 5, "running");
  }

  @Test
  void a_paused_container_is_neither_settled_nor_probed() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY);
    watch.seen(state(Status.PAUSED, 0, 0, 0), ms(9000), ms(5));

    assertWaiting(watch, 5, "paused");
    assertThat(watch.probeDue()).isEmpty();

    watch.seen(state(Status.RUNNING, 0, 0, 0), ms(9000), ms(6));
    assertThat(watch.probeDue()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, no, 0, Ready, completed",
    "SETTLED, no, 0, Ready, completed",
    "SETTLED, on-failure, 0, Ready, completed",
    "SETTLED, always, 0, Failed, was stopped by somebody else (exit code 0)",
    "COMPLETED, no, 3, Failed, exited with code 3",
    "SETTLED, always, 3, Failed, exited with code 3",
    "HEALTHY, no, 0, Failed, exited with code 0 before it was healthy",
    "HEALTHY, no, 3, Failed, exited with code 3 before it was healthy",
    "SETTLED, no, 126, Failed, its command cannot be run (exit code 126)",
    "COMPLETED, no, 127, Failed, its command cannot be run (exit code 127)",
  })
  void an_end_is_judged_by_goal_policy_and_code(
      AwaitCondition goal, String policy, int code, String verdict, String text) {
    ContainerReadiness watch = watch(goal, policy);
    watch.started(0, true, 0);
    watch.seen(state(Status.EXITED, code, 0, 0), 0, ms(10));

    assertThat(watch.verdict(ms(10)).getClass().getSimpleName()).isEqualTo(verdict);
    assertThat(VerdictText.of(watch.verdict(ms(10)))).contains(text);
  }

  @Test
  void an_end_tells_of_lack_of_memory_and_of_the_engines_error() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED);
    watch.seen(
        new ContainerState(
            Status.DEAD,
            0,
            137,
            true,
            "driver failed",
            0,
            Optional.of(Watches.EPOCH),
            Optional.empty(),
            Health.NONE,
            0,
            Optional.empty()),
        0,
        ms(1));

    assertFailed(watch, 1, "exited with code 137, out of memory, driver failed");
  }

  @Test
  void who_is_restarted_is_waited_for_until_it_is_a_loop() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED, "always");
    watch.started(0, true, 0);
    watch.seen(state(Status.RESTARTING, 1, 1, 0), 0, ms(100));
    assertWaiting(watch, 100, "restarting after exit code 1");
    watch.seen(state(Status.RUNNING, 0, 1, 200), 0, ms(201));
    assertWaiting(watch, 300, "running, settling");
    watch.seen(state(Status.RESTARTING, 1, 2, 200), 0, ms(400));
    assertWaiting(watch, 400, "restarting after exit code 1");
    watch.seen(state(Status.RESTARTING, 1, 3, 600), 0, ms(800));
    assertWaiting(watch, 30_099, "restarting after exit code 1");
    assertThat(watch.decisionDue()).hasValue(ms(30_100));
    assertFailed(watch, 30_100, "crash loop: ended 3 times within 30 s, last with exit code 1");
  }

  @Test
  void a_loop_is_counted_though_it_is_always_seen_running() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED, "always");
    watch.started(0, true, 0);
    watch.seen(state(Status.RUNNING, 0, 1, 10), 0, ms(100));
    watch.seen(state(Status.RUNNING, 0, 3, 30), 0, ms(200));

    assertFailed(watch, 30_200, "crash loop: ended 3 times within 30 s");
  }

  @Test
  void restarts_of_long_ago_do_not_count() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED, "always");
    watch.seen(state(Status.RESTARTING, 1, 40, 0), 0, ms(1));
    assertWaiting(watch, 1, "restarting after exit code 1");
    watch.seen(state(Status.RESTARTING, 1, 42, 0), 0, ms(2));
    assertFailed(watch, 30_002, "crash loop: ended 3 times within 30 s, last with exit code 1");
  }

  @Test
  void a_command_that_the_engine_cannot_run_is_no_loop_to_wait_for() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY, "always");
    watch.started(0, true, 0);
    watch.seen(state(Status.RESTARTING, 126, 1, 0), 0, ms(1));
    assertWaiting(watch, 1, "restarting after exit code 126");
    watch.seen(withError(state(Status.RESTARTING, 126, 2, 0)), 0, ms(2));

    assertFailed(watch, 2, "its command cannot be run (exit code 126, permission denied)");
  }

  @Test
  void a_job_whose_restart_policy_is_always_is_done_after_its_first_success() {
    ContainerReadiness watch = watch(AwaitCondition.COMPLETED, "always");
    watch.started(0, true, 0);
    assertWaiting(watch, 0, "running, must exit with 0");
    watch.seen(state(Status.RESTARTING, 0, 1, 0), 0, ms(1));

    assertReady(watch, 1, "completed");
  }

  @Test
  void a_restart_that_nobody_told_of_begins_anew_but_not_before_the_last_look() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED, "always");
    watch.started(0, true, 0);
    watch.seen(state(Status.RUNNING, 0, 0, 5), 0, ms(20));
    watch.seen(state(Status.RUNNING, 0, 1, 2000), ms(100), ms(2500));
    assertThat(watch.lookDue()).contains(ms(5400));

    watch.seen(state(Status.RESTARTING, 1, 2, 2000), 0, ms(2600));
    watch.seen(state(Status.RUNNING, 0, 2, 9999), Duration.ofHours(1).toNanos(), ms(2700));
    assertThat(watch.lookDue()).as("the engine's clock may be wrong").contains(ms(5600));
  }

  @Test
  void while_something_has_happened_to_it_nothing_is_decided() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY);
    watch.started(0, true, 0);
    watch.probed(watch.probeSent(), result(0, ""), 1, ms(3));
    watch.doubt();
    assertWaiting(watch, 4, "its state changed, looking again");
    assertThat(watch.decisionDue()).isEmpty();

    watch.seen(state(Status.EXITED, 1, 0, 0), 0, ms(5));
    assertFailed(watch, 5, "exited with code 1 before it was healthy");
  }

  @ParameterizedTest
  @EnumSource(
      value = AwaitCondition.class,
      names = {"STARTED", "SETTLED", "HEALTHY", "COMPLETED"})
  void a_start_without_effect_fails_long_before_the_timeout(AwaitCondition goal) {
    ContainerReadiness watch = watch(goal);
    watch.started(0, true, 0);
    watch.seen(state(Status.CREATED, 0, 0, 0), 0, ms(100));
    assertWaiting(watch, 9_999, "not started");
    assertThat(watch.decisionDue()).hasValue(ms(10_000));
    Verdict verdict = watch.verdict(ms(10_000));
    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    assertThat(VerdictText.of(verdict)).startsWith("the engine reported that it was started, but");
  }

  @Test
  void a_start_that_has_an_effect_late_is_a_start() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED);
    watch.started(0, true, 0);
    watch.seen(state(Status.CREATED, 0, 0, 0), 0, ms(100));
    watch.seen(state(Status.RUNNING, 0, 0, 5_000), 0, ms(5_000));
    watch.seen(state(Status.RUNNING, 0, 0, 5_000), ms(7_000), ms(12_000));

    assertReady(watch, 12_000, "running");
  }

  @Test
  void what_this_run_has_not_started_may_wait_for_its_start() {
    ContainerReadiness watch = watch(AwaitCondition.SETTLED);
    watch.seen(state(Status.CREATED, 0, 0, 0), 0, ms(100));

    assertWaiting(watch, 60_000, "not started");
    assertThat(watch.decisionDue()).isEmpty();
  }

  private static ContainerState withError(ContainerState state) {
    return new ContainerState(
        state.status(),
        state.pid(),
        state.exitCode(),
        state.oomKilled(),
        "permission denied",
        state.restartCount(),
        state.startedAt(),
        state.finishedAt(),
        state.health(),
        state.failingStreak(),
        state.lastProbe());
  }
}
