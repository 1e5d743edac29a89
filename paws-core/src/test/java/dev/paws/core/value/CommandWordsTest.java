package dev.paws.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of a command line. */
class CommandWordsTest {
  @Test
  void quotes_and_backslashes_work_as_in_a_shell() {
    assertThat(CommandWords.split(" sh  -c 'a | b \"c\"' ").orElseThrow())
        .containsExactly("sh", "-c", "a | b \"c\"");
    assertThat(CommandWords.split("a\\ b \"c \\\" \\n\" ''").orElseThrow())
        .containsExactly("a b", "c \" \\n", "");
    assertThat(CommandWords.split("a|b;c>d").orElseThrow()).containsExactly("a|b;c>d");
  }

  @Test
  void a_quote_that_does_not_end_gives_no_words() {
    assertThat(CommandWords.split("sh -c 'a")).isEmpty();
    assertThat(CommandWords.split("")).hasValueSatisfying(words -> assertThat(words).isEmpty());
  }
}
