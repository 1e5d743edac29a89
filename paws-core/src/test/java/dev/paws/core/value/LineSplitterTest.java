package dev.paws.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {
  private final List<String> lines = new ArrayList<>();
  private final LineSplitter splitter = new LineSplitter(lines::add);

  private void take(String text, int piece) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += piece) {
      byte[] part = new byte[Math.min(piece, bytes.length - from)];
      System.arraycopy(bytes, from, part, 0, part.length);
      splitter.take(part, part.length);
    }
  }

  @Test
  void lines_end_at_line_ends_of_both_kinds_and_at_the_end() {
    take("one\r\ntwo\n\nthrée", 3);
    splitter.end();

    assertThat(lines).containsExactly("one", "two", "", "thrée");
  }

  @Test
  void a_very_long_line_is_broken_between_words() {
    String text = "word-of-12-c ".repeat(20_000);
    take(text, 4_096);
    splitter.end();

    assertThat(lines.size()).isGreaterThan(3);
    assertThat(String.join("", lines)).isEqualTo(text);
    assertThat(lines).allSatisfy(it -> assertThat(it).matches("(word-of-12-c )+"));
  }

  @Test
  void a_word_longer_than_that_is_cut() {
    String text = "x".repeat(200_000);
    take(text, 10_000);
    splitter.end();

    assertThat(String.join("", lines)).isEqualTo(text);
    assertThat(lines).allSatisfy(it -> assertThat(it.length()).isLessThan(80_000));
  }
}
