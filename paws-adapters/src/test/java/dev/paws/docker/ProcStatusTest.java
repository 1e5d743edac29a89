package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ProcessSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcStatusTest {
  private static final String ONE = status(1, 1, "S (sleeping)", "0000000000000000", 3);

  @Test
  void a_signal_that_any_thread_blocks_may_be_waited_for() {
    String two =
        status(1, 2, "S (sleeping)", "0000000000000000", 3)
            + status(7, 2, "S (sleeping)", "0000000000004000", 4);

    ProcessSignals look = ProcStatus.parse(two, "/usr/bin/java", true).orElseThrow();

    assertThat(look.threads()).containsOnlyKeys("1", "7");
    assertThat(look.program()).isEqualTo("java");
    assertThat(look.mayDrop(15)).isFalse();
    assertThat(look.mayDrop(3)).isTrue();
    assertThat(look.threads().get("7").switches()).isEqualTo(6);
  }

  @Test
  void a_thread_that_runs_is_not_asleep() {
    assertThat(thread("S (sleeping)")).isTrue();
    assertThat(thread("D (disk sleep)")).isTrue();
    assertThat(thread("R (running)")).isFalse();
    assertThat(thread("T (stopped)")).isFalse();
    assertThat(thread("Z (zombie)")).isFalse();
  }

  @Test
  void what_is_not_whole_says_nothing() {
    String two = status(1, 2, "S (sleeping)", "0000000000000000", 3);

    assertThat(ProcStatus.parse(two, "", true)).as("one of two threads").isEmpty();
    assertThat(ProcStatus.parse(ONE.substring(0, ONE.length() - 30), "", true)).isEmpty();
    assertThat(ProcStatus.parse("", "", true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SigCgt", "SigBlk", "ShdPnd", "voluntary_ctxt_switches"})
  void a_kernel_that_does_not_show_a_field_says_nothing(String field) {
    assertThat(ProcStatus.parse(ONE.replace(field, "Other"), "", true)).isEmpty();
  }

  private static boolean thread(String state) {
    String text = status(1, 1, state, "0000000000000000", 3);
    return ProcStatus.parse(text, "", true).orElseThrow().threads().get("1").asleep();
  }

  private static String status(int id, int threads, String state, String blocked, int switches) {
    return """
    Name:	x
    State:	%s
    Pid:	%d
    TracerPid:	0
    Threads:	%d
    SigPnd:	0000000000000000
    ShdPnd:	0000000000000000
    SigBlk:	%s
    SigIgn:	0000000000000000
    SigCgt:	0000000000000002
    voluntary_ctxt_switches:	%d
    nonvoluntary_ctxt_switches:	2
    """
        .formatted(state, id, threads, blocked, switches);
  }
}
