package dev.paws.core.health;

import static dev.paws.core.health.Watches.CHECK;
import static dev.paws.core.health.Watches.EPOCH;
import static dev.paws.core.health.Watches.ms;
import static dev.paws.core.health.Watches.result;
import static dev.paws.core.health.Watches.state;
import static dev.paws.core.health.Watches.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.model.HealthCheckResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is handed on to whoever keeps a history, and what verdicts rest on. */
class ObservationTest {
  private final List<Observation> seen = new ArrayList<>();
  private final ContainerReadiness watch =
      new ContainerReadiness(
          new Expectation(
              AwaitCondition.HEALTHY,
              Optional.of(CHECK),
              RestartPolicy.NEVER,
              ReadinessSettings.standard(true)),
          () -> EPOCH,
          seen::add);

  @Test
  void a_probe_of_ours_is_observed_with_its_begin_result_and_time() {
    watch.started(0, true, 0);
    watch.probed(watch.probeSent(), result(1, "no leader"), ms(40), ms(140));
    ProbeResult late = ProbeResult.of(new ExecResult(0, "late", true));
    watch.probed(watch.probeSent(), late, ms(1000), ms(1400));
    watch.probeImpossible(watch.probeSent(), "no exec", ms(1500));

    assertThat(seen)
        .containsExactly(
            new Observation(
                EPOCH.minusMillis(40),
                Source.OWN_PROBE,
                HealthCheckResult.Status.STARTING,
                Optional.of(1),
                "no leader",
                Optional.of(Duration.ofMillis(40)),
                ""),
            new Observation(
                EPOCH.minusMillis(1000),
                Source.OWN_PROBE,
                HealthCheckResult.Status.STARTING,
                Optional.empty(),
                "late",
                Optional.of(Duration.ofSeconds(1)),
                ""),
            new Observation(
                EPOCH,
                Source.OWN_PROBE,
                HealthCheckResult.Status.UNKNOWN,
                Optional.empty(),
                "",
                Optional.empty(),
                "no exec"));
  }

  @Test
  void a_probe_of_an_earlier_process_is_not_observed() {
    watch.started(0, true, 0);
    watch.probed(watch.probeSent() - 1, result(0, "ok"), 1, ms(1));

    assertThat(seen).isEmpty();
  }

  @Test
  void each_probe_of_the_engine_is_observed_once() {
    Instant began = EPOCH.plusSeconds(3);
    watch.seen(state(Health.STARTING), 0, ms(1));
    watch.seen(state(Health.STARTING), 0, ms(2));
    watch.seen(probed(Health.HEALTHY, began), 0, ms(3));
    watch.seen(probed(Health.HEALTHY, began), 0, ms(4));
    watch.seen(probed(Health.HEALTHY, began.plusSeconds(2)), 0, ms(5));

    assertThat(seen)
        .extracting(Observation::at)
        .containsExactly(EPOCH, began, began.plusSeconds(2));
    assertThat(seen.get(1))
        .isEqualTo(
            new Observation(
                began,
                Source.ENGINE,
                HealthCheckResult.Status.HEALTHY,
                Optional.of(0),
                "fine",
                Optional.of(Duration.ofMillis(30)),
                ""));
  }

  @Test
  void a_container_without_a_check_of_the_engine_gives_no_observation_while_it_runs() {
    watch.seen(state(Status.RUNNING, 0, 0, 0), 0, ms(1));

    assertThat(seen).isEmpty();
  }

  @Test
  void each_end_of_the_process_is_observed_once() {
    watch.started(0, true, 0);
    watch.seen(with(state(Status.EXITED, 3, 0, 0), Health.UNHEALTHY), 0, ms(10));
    watch.seen(with(state(Status.EXITED, 3, 0, 0), Health.UNHEALTHY), 0, ms(20));

    assertThat(seen)
        .containsExactly(
            new Observation(
                EPOCH,
                Source.EXIT,
                HealthCheckResult.Status.UNHEALTHY,
                Optional.of(3),
                "",
                Optional.empty(),
                ""));
  }

  @Test
  void a_verdict_by_probes_holds_their_number_and_the_last_result() {
    watch.started(0, true, 0);
    watch.probed(watch.probeSent(), result(1, "no"), ms(40), ms(140));
    watch.probed(watch.probeSent(), result(0, "ok"), ms(30), ms(340));

    assertThat(watch.verdict(ms(340)))
        .isEqualTo(
            new Verdict.Ready(
                Verdict.Ready.How.HEALTHY,
                new Evidence(
                    Source.OWN_PROBE,
                    Optional.of(new Exit(0, false, "")),
                    2,
                    Optional.of(Duration.ofMillis(30)),
                    "ok",
                    "")));
  }

  @Test
  void a_verdict_by_the_end_of_the_process_holds_its_exit() {
    watch.started(0, true, 0);
    watch.seen(state(Status.EXITED, 137, 0, 0), 0, ms(10));

    assertThat(watch.verdict(ms(10)))
        .isEqualTo(
            new Verdict.Failed(
                Verdict.Failed.Reason.EXITED_BEFORE_HEALTHY,
                new Evidence(
                    Source.EXIT,
                    Optional.of(new Exit(137, false, "")),
                    1,
                    Optional.empty(),
                    "",
                    "")));
  }

  private static ContainerState probed(Health health, Instant began) {
    ContainerState state = state(health);
    return new ContainerState(
        state.status(),
        state.pid(),
        state.exitCode(),
        state.oomKilled(),
        state.error(),
        state.restartCount(),
        state.startedAt(),
        state.finishedAt(),
        health,
        0,
        Optional.of(
            new ContainerState.Probe(
                0, "fine", Optional.of(began), Optional.of(Duration.ofMillis(30)))));
  }
}
