package dev.paws.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.execute.RunListener;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SleepDetectorTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final long START = -5_000_000_000L;

  private final SleepDetector watch = new SleepDetector(START, NOON);

  @Test
  void clocks_that_go_together_tell_of_no_sleep() {
    assertThat(watch.look(START + Duration.ofHours(9).toNanos(), NOON.plus(Duration.ofHours(9))))
        .isEmpty();
  }

  @Test
  void time_that_only_the_wall_clock_knows_was_slept() {
    assertThat(watch.look(START + Duration.ofSeconds(3).toNanos(), NOON.plusSeconds(3603)))
        .contains(Duration.ofHours(1));
  }

  @Test
  void it_is_told_once() {
    assertThat(watch.look(START, NOON.plusSeconds(60))).isPresent();
    assertThat(watch.look(START, NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void a_clock_that_is_corrected_or_set_back_is_no_sleep() {
    assertThat(watch.look(START, NOON.plusSeconds(9))).isEmpty();
    assertThat(watch.look(START, NOON.minusSeconds(3600))).isEmpty();
  }

  @Test
  void a_run_that_was_slept_through_goes_on_says_so_and_does_not_count_it() {
    List<Duration> heard = new ArrayList<>();
    try (Sim sim = new Sim()) {
      sim.timeout = Duration.ofSeconds(20);
      sim.listener =
          new RunListener() {
            @Override
            public void slept(Duration duration) {
              heard.add(duration);
            }
          };
      sim.bench.after(Duration.ofSeconds(1), () -> sim.bench.sleepFor(Duration.ofHours(2)));

      assertThat(sim.up(Stack.empty().service("web")).succeeded()).isTrue();
      assertThat(heard).containsExactly(Duration.ofHours(2));
    }
  }
}
