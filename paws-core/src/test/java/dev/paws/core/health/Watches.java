package dev.paws.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.report.VerdictText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Short words for the tests of watches. */
final class Watches {
  static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
  static final HealthTiming CHECK =
      new HealthTiming(
          List.of("check"), Duration.ofSeconds(2), Duration.ofSeconds(1), 3, Duration.ofSeconds(4));

  private Watches() {}

  static ContainerReadiness watch(AwaitCondition goal) {
    return watch(goal, "no");
  }

  static ContainerReadiness watch(AwaitCondition goal, String policy) {
    return watch(
        new Expectation(
            goal,
            Optional.of(CHECK),
            RestartPolicy.of(Optional.of(policy)),
            ReadinessSettings.standard(true)));
  }

  static ContainerReadiness watch(Expectation expected) {
    return new ContainerReadiness(expected, () -> EPOCH, observation -> {});
  }

  static ContainerState state(Health health) {
    return with(state(Status.RUNNING, 0, 0, 0), health);
  }

  static ContainerState with(ContainerState state, Health health) {
    return new ContainerState(
        state.status(),
        state.pid(),
        state.exitCode(),
        false,
        "",
        state.restartCount(),
        state.startedAt(),
        state.finishedAt(),
        health,
        0,
        Optional.empty());
  }

  static ContainerState state(Status status, int code, int restarts, long startedMs) {
    return new ContainerState(
        status,
        status == Status.RUNNING ? 1 : 0,
        code,
        false,
        "",
        restarts,
        Optional.of(EPOCH.plusMillis(startedMs)),
        Optional.empty(),
        Health.NONE,
        0,
        Optional.empty());
  }

  static ProbeResult result(int code, String output) {
    return ProbeResult.of(new ExecResult(code, output, false));
  }

  static long ms(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  static void assertWaiting(ContainerReadiness watch, long at, String reason) {
    Verdict verdict = watch.verdict(ms(at));
    assertThat(verdict).isInstanceOf(Verdict.Waiting.class);
    assertThat(VerdictText.of(verdict)).isEqualTo(reason);
  }

  static void assertReady(ContainerReadiness watch, long at, String how) {
    Verdict verdict = watch.verdict(ms(at));
    assertThat(verdict).isInstanceOf(Verdict.Ready.class);
    assertThat(VerdictText.of(verdict)).isEqualTo(how);
  }

  static void assertFailed(ContainerReadiness watch, long at, String reason) {
    Verdict verdict = watch.verdict(ms(at));
    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    assertThat(VerdictText.of(verdict)).isEqualTo(reason);
  }
}
