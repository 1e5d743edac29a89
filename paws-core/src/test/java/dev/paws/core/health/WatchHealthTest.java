package dev.paws.core.health;

import static dev.paws.core.health.Watches.CHECK;
import static dev.paws.core.health.Watches.assertFailed;
import static dev.paws.core.health.Watches.assertReady;
import static dev.paws.core.health.Watches.assertWaiting;
import static dev.paws.core.health.Watches.ms;
import static dev.paws.core.health.Watches.result;
import static dev.paws.core.health.Watches.state;
import static dev.paws.core.health.Watches.watch;
import static dev.paws.core.health.Watches.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Health: the engine's verdict and our own probes. */
class WatchHealthTest {
  @Test
  void healthy_is_whom_the_engine_or_a_probe_of_ours_says_so() {
    ContainerReadiness byEngine = watch(AwaitCondition.HEALTHY);
    byEngine.seen(state(Health.HEALTHY), 0, ms(1));
    assertReady(byEngine, 1, "healthy");

    ContainerReadiness byProbe = watch(AwaitCondition.HEALTHY);
    byProbe.seen(state(Health.STARTING), 0, ms(1));
    assertWaiting(byProbe, 1, "starting");
    byProbe.probed(byProbe.probeSent(), result(0, "ok"), 1, ms(2));
    assertReady(byProbe, 2, "healthy (own probe)");
    assertThat(byProbe.probeDue()).isEmpty();
  }

  @Test
  void unhealthy_is_the_engines_word_only_where_it_probes() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY);
    watch.seen(state(Health.STARTING), 0, 0);
    for (int i = 0; i < 20; i++) {
      watch.probed(watch.probeSent(), result(1, "no"), 1, ms(i * 1000L));
    }
    assertWaiting(watch, 20_000, "starting, its check failed 20 times");
    assertThat(watch.lastOutput()).isEqualTo("no");

    watch.seen(state(Health.UNHEALTHY), 0, ms(20_001));
    assertFailed(watch, 20_001, "unhealthy");
  }

  @Test
  void where_the_engine_never_probes_patience_and_retries_decide() {
    ContainerReadiness watch =
        watch(
            new Expectation(
                AwaitCondition.HEALTHY,
                Optional.of(CHECK),
                RestartPolicy.NEVER,
                ReadinessSettings.standard(false)));
    watch.started(0, true, 0);
    assertThat(watch.decisionDue()).as("it depends on probes first").isEmpty();
    for (int i = 0; i < 3; i++) {
      watch.probed(watch.probeSent(), result(1, "no"), 1, ms(100));
    }
    assertThat(watch.decisionDue()).contains(ms(10_000));
    assertWaiting(watch, 9_999, "starting, its check failed 3 times");
    assertFailed(watch, 10_000, "unhealthy: its check failed 3 times");
  }

  @Test
  void the_health_of_a_container_that_does_not_run_is_not_believed() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY, "always");
    watch.started(0, true, 0);
    watch.seen(with(state(Status.RESTARTING, 1, 1, 0), Health.UNHEALTHY), 0, ms(10));
    assertWaiting(watch, 10, "restarting after exit code 1");
    watch.seen(with(state(Status.RESTARTING, 1, 1, 0), Health.HEALTHY), 0, ms(20));
    assertWaiting(watch, 20, "restarting after exit code 1");
  }

  @Test
  void a_probe_of_an_earlier_process_says_nothing_about_this_one() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY, "always");
    watch.started(0, true, 0);
    watch.seen(state(Status.RUNNING, 0, 0, 0), 0, ms(1));
    int token = watch.probeSent();
    watch.seen(state(Status.RUNNING, 0, 1, 50), 0, ms(51));
    watch.probed(token, result(0, "ok"), 1, ms(52));
    watch.probeImpossible(token, "gone", ms(53));

    assertWaiting(watch, 54, "starting");
    assertThat(watch.probeDue()).as("and a new one is sent").isPresent();
  }

  @Test
  void a_probe_that_ends_after_its_process_is_not_taken() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY, "always");
    watch.started(0, true, 0);
    int token = watch.probeSent();
    watch.seen(state(Status.RESTARTING, 1, 1, 0), 0, ms(10));
    watch.probed(token, result(0, "ok"), 1, ms(11));

    assertWaiting(watch, 12, "restarting after exit code 1");
  }

  @Test
  void probes_begin_soon_and_back_off_to_a_second_and_never_overlap() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY);
    watch.started(0, true, 0);
    assertThat(watch.probeDue()).contains(ms(100));

    long now = 0;
    long before = 0;
    for (int i = 0; i < 15; i++) {
      now = watch.probeDue().orElseThrow();
      int token = watch.probeSent();
      assertThat(watch.probeDue()).isEmpty();
      watch.probed(token, result(1, ""), ms(1), now + ms(1));
      long pause = watch.probeDue().orElseThrow() - now - ms(1);
      assertThat(pause).isBetween(before, Duration.ofSeconds(1).toNanos());
      before = pause;
    }
    assertThat(before).isEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void a_slow_probe_is_not_run_more_often_than_it_takes() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY);
    watch.started(0, true, 0);
    watch.probed(watch.probeSent(), result(1, ""), ms(4000), ms(5000));

    assertThat(watch.probeDue()).contains(ms(9000));
  }

  @Test
  void a_probe_that_cannot_be_run_is_said_and_tried_again_in_a_second() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY);
    watch.started(0, true, 0);
    watch.probeImpossible(watch.probeSent(), "no exec", ms(10));

    assertWaiting(watch, 11, "starting, its check cannot be run: no exec");
    assertThat(watch.probeDue()).contains(ms(1010));
  }

  @Test
  void a_check_that_becomes_known_later_is_probed() {
    ContainerReadiness watch =
        watch(
            new Expectation(
                AwaitCondition.HEALTHY,
                Optional.empty(),
                RestartPolicy.NEVER,
                ReadinessSettings.standard(true)));
    watch.started(0, true, 0);
    assertThat(watch.probeDue()).isEmpty();

    watch.check(CHECK);
    assertThat(watch.probeDue()).isPresent();
  }

  @Test
  void a_one_shot_with_a_check_that_nobody_waits_for_is_done_when_it_exits_with_0() {
    ContainerReadiness watch = watch(AwaitCondition.HEALTHY_OR_COMPLETED);
    watch.seen(state(Status.RUNNING, 0, 0, 0), 0, ms(1));
    assertThat(watch.probeDue()).isPresent();

    watch.seen(state(Status.EXITED, 0, 0, 0), 0, ms(50));

    assertReady(watch, 51, "completed");
  }

  @Test
  void a_one_shot_that_must_be_healthy_or_exits_with_another_code_has_failed() {
    ContainerReadiness asked = watch(AwaitCondition.HEALTHY);
    asked.seen(state(Status.EXITED, 0, 0, 0), 0, ms(50));
    ContainerReadiness crashed = watch(AwaitCondition.HEALTHY_OR_COMPLETED);
    crashed.seen(state(Status.EXITED, 3, 0, 0), 0, ms(50));

    assertFailed(asked, 51, "exited with code 0 before it was healthy");
    assertFailed(crashed, 51, "exited with code 3 before it was healthy");
  }
}
