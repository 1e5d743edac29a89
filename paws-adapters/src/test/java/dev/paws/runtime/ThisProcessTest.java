package dev.paws.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.reconcile.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThisProcessTest {
  private final Owner me = ThisProcess.owner("b");

  private Owner started(Instant time) {
    return new Owner("b", me.pid(), me.host(), time);
  }

  @Test
  void this_process_runs_also_by_what_labels_keep_of_it() {
    assertThat(ThisProcess.life(me)).isEqualTo(Owner.Life.RUNS);
    assertThat(ThisProcess.life(Owner.of(me.labels()).orElseThrow())).isEqualTo(Owner.Life.RUNS);
  }

  @Test
  void another_process_with_the_same_number_is_not_taken_for_it() {
    assertThat(ThisProcess.life(started(me.started().minus(Duration.ofDays(1)))))
        .isEqualTo(Owner.Life.ENDED);
    assertThat(ThisProcess.life(started(me.started().plusSeconds(6)))).isEqualTo(Owner.Life.ENDED);
  }

  @Test
  void a_clock_that_was_set_a_little_does_not_end_it() {
    assertThat(ThisProcess.life(started(me.started().plusSeconds(4)))).isEqualTo(Owner.Life.RUNS);
    assertThat(ThisProcess.life(started(me.started().minusSeconds(4)))).isEqualTo(Owner.Life.RUNS);
  }

  @Test
  void nobody_knows_of_another_machine_even_where_a_process_here_has_the_number() {
    assertThat(ThisProcess.life(me, "elsewhere")).isEqualTo(Owner.Life.UNKNOWN);
  }

  @Test
  void a_container_is_another_machine_than_its_host_also_where_it_has_its_name() {
    assertThat(ThisProcess.machine("ci", "pid:[4026531836]")).isEqualTo("ci");
    assertThat(ThisProcess.machine("ci", "pid:[4026532201]"))
        .isNotEqualTo("ci")
        .isNotEqualTo(ThisProcess.machine("ci", "pid:[4026532202]"));
  }

  @Test
  void a_process_that_is_over_has_ended() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Owner owner =
        new Owner(
            "b", process.pid(), me.host(), process.info().startInstant().orElse(Instant.now()));
    process.waitFor();

    assertThat(ThisProcess.life(owner)).isEqualTo(Owner.Life.ENDED);
  }
}
