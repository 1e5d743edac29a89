package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.ThreadSignals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeafnessProofTest {
  private static final int TERM = 15;
  private static final long BIT = 1L << 14;
  private static final ThreadSignals ASLEEP = thread(0, 0, 0, 0, false, true, 40);

  @Test
  void a_process_that_slept_through_its_signal_has_lost_it() {
    assertThat(holds(sleep(ASLEEP), sleep(ASLEEP))).isTrue();
  }

  @Test
  void one_that_was_woken_by_it_has_not() {
    assertThat(holds(sleep(ASLEEP), sleep(thread(0, 0, 0, 0, false, true, 41)))).isFalse();
    assertThat(holds(sleep(ASLEEP), sleep(thread(0, 0, 0, 0, false, false, 40)))).isFalse();
  }

  @Test
  void one_whose_switches_are_not_known_may_have_been_woken() {
    ThreadSignals unknown = thread(0, 0, 0, 0, false, true, -1);

    assertThat(holds(sleep(unknown), sleep(unknown))).isFalse();
  }

  @Test
  void a_signal_that_is_still_to_come_is_not_lost() {
    assertThat(holds(sleep(ASLEEP), sleep(thread(0, 0, 0, BIT, false, true, 40)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0, false", "0, 1, 0, false", "0, 0, 1, false", "0, 0, 0, true"})
  void one_that_catches_blocks_or_ignores_it_or_is_traced_may_get_it(
      int caught, int blocked, int ignored, boolean traced) {
    ThreadSignals other = thread(caught * BIT, blocked * BIT, ignored * BIT, 0, traced, true, 40);

    assertThat(sleep(other).mayDrop(TERM)).isFalse();
    assertThat(holds(sleep(other), sleep(other))).isFalse();
  }

  @Test
  void any_of_its_threads_may_be_the_one_that_waits() {
    ThreadSignals woken = thread(0, 0, 0, 0, false, true, 8);
    ProcessSignals before =
        new ProcessSignals(
            true, "java", Map.of("1", ASLEEP, "2", thread(0, 0, 0, 0, false, true, 7)));

    assertThat(holds(before, new ProcessSignals(true, "java", Map.of("1", ASLEEP, "2", woken))))
        .isFalse();
    assertThat(holds(before, new ProcessSignals(true, "java", Map.of("1", ASLEEP)))).isFalse();
    assertThat(holds(before, before)).isTrue();
  }

  @Test
  void only_the_first_process_of_a_namespace_can_lose_it() {
    ProcessSignals shared = new ProcessSignals(false, "sleep", Map.of("1", ASLEEP));

    assertThat(holds(shared, shared)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "sh"})
  void a_shell_at_work_without_a_trap_has_lost_it(String shell) {
    ProcessSignals before = new ProcessSignals(true, shell, Map.of("1", ASLEEP));
    ProcessSignals after =
        new ProcessSignals(true, shell, Map.of("1", thread(0, 0, 0, 0, false, false, 99)));

    assertThat(holds(before, after)).isTrue();
  }

  @Test
  void a_shell_that_gives_way_to_another_program_may_get_it_there() {
    ThreadSignals busy = thread(0, 0, 0, 0, false, false, 99);
    ProcessSignals before = new ProcessSignals(true, "dash", Map.of("1", ASLEEP));

    assertThat(holds(before, new ProcessSignals(true, "postgres", Map.of("1", busy)))).isFalse();
    assertThat(holds(before, new ProcessSignals(true, "", Map.of("1", busy)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker-init", "tini", "python3.11", "busybox", ""})
  void another_program_at_work_may_wait_for_it_a_moment_later(String program) {
    ProcessSignals before = new ProcessSignals(true, program, Map.of("1", ASLEEP));
    ProcessSignals after =
        new ProcessSignals(true, program, Map.of("1", thread(0, 0, 0, 0, false, true, 41)));

    assertThat(holds(before, after)).isFalse();
  }

  private static boolean holds(ProcessSignals before, ProcessSignals after) {
    return DeafnessProof.holds(before, List.of(after), TERM);
  }

  private static ProcessSignals sleep(ThreadSignals thread) {
    return new ProcessSignals(true, "sleep", Map.of("1", thread));
  }

  private static ThreadSignals thread(
      long caught,
      long blocked,
      long ignored,
      long pending,
      boolean traced,
      boolean asleep,
      long switches) {
    return new ThreadSignals(caught, blocked, ignored, pending, traced, asleep, switches);
  }
}
