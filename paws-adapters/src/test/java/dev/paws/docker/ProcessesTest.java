package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessesTest {
  @Test
  void those_that_descend_from_the_first_are_told_the_first_one_first() {
    String output =
        "1\t0\ttini\t--\tsh\t/e\n10\t7\tpostgres\n20\t0\tsh\t-c\tprobe\n21\t20\tpg_isready\n7\t1\tsh\t/e\n";

    assertThat(Processes.descendants(output))
        .containsExactly(
            List.of("tini", "--", "sh", "/e"), List.of("sh", "/e"), List.of("postgres"));
  }

  @Test
  void what_is_cut_off_is_left_out() {
    assertThat(Processes.descendants("1\t0\tsh\t/e\n12\t1\tpost\n13\t")).hasSize(2);
    assertThat(Processes.descendants("")).isEmpty();
    assertThat(Processes.descendants("7\t3\tsh")).isEmpty();
  }
}
