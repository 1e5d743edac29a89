package dev.paws.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void the_line_stands_below_the_fact_with_a_caret_under_the_place() {
    Finding finding =
        new Finding(
            "PAWS-C040",
            Level.ERROR,
            new Position("compose.yaml", 3, 5),
            "a",
            "fact",
            "that",
            "do");

    assertThat(Excerpt.with(finding, file -> List.of("services:", "  web:", "    imag: x")))
        .isEqualTo(
            """
            compose.yaml:3:5: [PAWS-C040] a: fact
                 3 |     imag: x
                   |     ^
                expected: that
                do: do\
            """);
  }

  @Test
  void without_a_place_or_its_file_the_text_stands_alone() {
    Finding nowhere = new Finding("C", Level.ERROR, Position.NONE, "", "fact", "", "");
    Finding gone = new Finding("C", Level.ERROR, new Position("f", 9, 1), "", "fact", "", "");

    assertThat(Excerpt.with(nowhere, file -> List.of("x"))).isEqualTo(nowhere.text());
    assertThat(Excerpt.with(gone, file -> List.of("x"))).isEqualTo(gone.text());
    assertThat(Excerpt.with(gone, file -> List.of())).isEqualTo(gone.text());
  }

  @Test
  void tabs_and_wide_and_combining_characters_keep_the_caret_in_place() {
    assertThat(Excerpt.of("\ta: x", 1, 2)).isEqualTo("     1 |  a: x\n       |  ^");
    assertThat(Excerpt.of("値: x", 1, 4)).isEqualTo("     1 | 値: x\n       |     ^");
    assertThat(Excerpt.of("e\u0301: x", 1, 3)).isEqualTo("     1 | e\u0301: x\n       |  ^");
  }

  @Test
  void nothing_that_steers_a_terminal_is_shown() {
    assertThat(Excerpt.of("a: \u001b[31mx\u202e", 1, 1)).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void of_a_long_line_the_part_around_the_place_is_shown() {
    String line = "a".repeat(500) + "X" + "b".repeat(500);

    List<String> shown = Excerpt.of(line, 12, 501).lines().toList();

    assertThat(shown.get(0)).startsWith("    12 | …aaa").contains("X").endsWith("b…");
    assertThat(shown.get(0).length()).isLessThan(120);
    assertThat(shown.get(1).indexOf('^')).isEqualTo(shown.get(0).indexOf('X'));
  }

  @Test
  void the_end_of_a_line_is_a_place_too() {
    assertThat(Excerpt.of("a:", 1, 3)).isEqualTo("     1 | a:\n       |   ^");
    assertThat(Excerpt.of("a:", 1, 99)).isEqualTo("     1 | a:\n       |   ^");
    assertThat(Excerpt.of("", 1, 1)).isEqualTo("     1 |\n       | ^");
  }

  @Test
  void a_secret_is_hidden_and_the_caret_is_below_the_mask() {
    Finding finding =
        new Finding("C1", Level.ERROR, new Position("a.yaml", 1, 20), "", "f", "", "");
    assertThat(Excerpt.with(finding, file -> List.of("- DB_PASSWORD: my hunter2")))
        .endsWith("     1 | - DB_PASSWORD: ******\n       |                ^");
    assertThat(Excerpt.with(finding, file -> List.of("a: redis://:hunter2@cache/0 b")))
        .doesNotContain("hunter2");
  }
}
