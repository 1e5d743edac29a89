package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogExcerptTest {
  @Test
  void ordinary_lines_are_shown_as_they_are() {
    assertThat(LogExcerpt.of(List.of("a\tb", "", "é 漢"))).containsExactly("a\tb", "", "é 漢");
  }

  @Test
  void a_very_long_line_is_cut_and_says_so() {
    String line = LogExcerpt.of(List.of("x".repeat(60_000))).get(0);

    assertThat(line).startsWith("xxx").endsWith("… (line of 60000 characters)");
    assertThat(line.length()).isLessThan(1100);
  }

  @Test
  void nothing_is_left_that_a_terminal_would_obey() {
    assertThat(
            LogExcerpt.of(List.of("\u001b[31mred\u001b[0m", "\u001b]0;title\u0007", "a\u0000b\rc")))
        .containsExactly("red", "\uFFFD]0;title\uFFFD", "a\uFFFDb\uFFFDc");
  }
}
