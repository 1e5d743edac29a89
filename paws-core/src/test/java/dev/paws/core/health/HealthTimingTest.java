package dev.paws.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.spec.HealthSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTimingTest {
  @Test
  void what_is_not_set_or_zero_has_the_engines_defaults() {
    HealthTiming bare = HealthTiming.of(spec(List.of("CMD", "true"), Optional.empty(), 0));

    assertThat(bare)
        .isEqualTo(
            new HealthTiming(
                List.of("true"), Duration.ofSeconds(30), Duration.ofSeconds(30), 3, Duration.ZERO));
    assertThat(HealthTiming.of(spec(List.of("CMD", "true"), Optional.of(Duration.ZERO), 0)))
        .isEqualTo(bare);
  }

  @Test
  void a_shell_line_is_run_by_the_shell() {
    assertThat(HealthTiming.of(spec(List.of("CMD-SHELL", "a | b"), Optional.empty(), 1)).command())
        .containsExactly("/bin/sh", "-c", "a | b");
  }

  @Test
  void patience_is_the_start_period_and_all_retries() {
    HealthTiming timing =
        HealthTiming.of(
            new HealthSpec(
                List.of("CMD", "x"),
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Duration.ofSeconds(1)),
                Optional.of(4),
                Optional.of(Duration.ofSeconds(7)),
                Optional.empty()));

    assertThat(timing.patience()).isEqualTo(Duration.ofSeconds(27));
    assertThat(timing.command()).containsExactly("x");
  }

  @Test
  void a_test_without_a_command_has_none() {
    assertThat(HealthTiming.of(spec(List.of("CMD"), Optional.empty(), 1)).command()).isEmpty();
  }

  private static HealthSpec spec(List<String> test, Optional<Duration> interval, int retries) {
    return new HealthSpec(
        test, interval, interval, Optional.of(retries), Optional.empty(), Optional.empty());
  }
}
