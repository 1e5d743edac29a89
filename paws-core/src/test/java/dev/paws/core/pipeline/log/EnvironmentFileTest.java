package dev.paws.core.pipeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.pipeline.log.EnvironmentFile.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases after GitHub's page "Workflow commands", section "Environment files". */
class EnvironmentFileTest {
  @Test
  void pairs_and_heredocs_are_read_in_their_order() throws Exception {
    assertThat(EnvironmentFile.entries("A=1\n\nB<<EOF\nx\n\ny=1\nEOF\nC=a=b<<c\n"))
        .containsExactly(new Entry("A", "1"), new Entry("B", "x\n\ny=1"), new Entry("C", "a=b<<c"));
  }

  @Test
  void a_value_may_be_empty_and_keeps_its_blanks() throws Exception {
    assertThat(EnvironmentFile.entries("A=\nB= x \nC<<E\nE"))
        .containsExactly(new Entry("A", ""), new Entry("B", " x "), new Entry("C", ""));
  }

  @Test
  void line_breaks_inside_a_heredoc_stay_as_they_are() throws Exception {
    assertThat(EnvironmentFile.entries("A<<E\r\n1\r\n2\n3\r\nE\r\n"))
        .containsExactly(new Entry("A", "1\r\n2\n3"));
  }

  @ParameterizedTest
  @CsvSource({
    "novalue, Invalid format 'novalue'",
    "=x, Invalid format '=x'. Name must not be empty",
    "A<<, Invalid format 'A<<'. Name must not be empty and delimiter must not be empty",
    "A<<E, Invalid value. Matching delimiter not found 'E'"
  })
  void what_breaks_the_format_is_reported_as_github_does(String text, String message) {
    assertThatThrownBy(() -> EnvironmentFile.entries(text))
        .isInstanceOf(EnvironmentFile.MalformedException.class)
        .hasMessage(message);
  }

  @Test
  void folders_are_lines() {
    assertThat(EnvironmentFile.folders("/a\n\n/b b\n")).containsExactly("/a", "/b b");
  }
}
