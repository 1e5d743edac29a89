package dev.paws.core.pipeline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {
  private final Masks masks = new Masks();

  @ParameterizedTest
  @ValueSource(strings = {"", "u:", "user", "user:", "ab", "abc", "abcd"})
  void a_secret_inside_base64_is_hidden_at_every_shift(String before) {
    masks.add("correct-horse-battery");
    String encoded =
        Base64.getEncoder()
            .encodeToString((before + "correct-horse-battery").getBytes(StandardCharsets.UTF_8));

    assertThat(masks.inText(encoded)).contains("***");
    String left = masks.inText(encoded).replace("***", "").replace("=", "");
    assertThat(left.length()).isLessThanOrEqualTo((before.length() + 2) / 3 * 4 + 3);
  }

  @Test
  void each_line_of_a_secret_is_hidden() {
    masks.add("first line\n  second line\n");

    assertThat(masks.inText("a first line b second line c")).isEqualTo("a *** b *** c");
  }

  @Test
  void escaped_forms_are_hidden() {
    masks.add("a\"b&c d");

    assertThat(masks.inText("{\"x\": \"a\\\"b&c d\"}")).isEqualTo("{\"x\": \"***\"}");
    assertThat(masks.inText("a%22b%26c%20d")).isEqualTo("***");
    assertThat(masks.inText("a&quot;b&amp;c d")).isEqualTo("***");
  }

  @Test
  void the_longest_value_is_hidden_first() {
    masks.add("abc");
    masks.add("abcdef");

    assertThat(masks.inText("abcdef abc")).isEqualTo("*** ***");
  }

  @Test
  void blank_values_hide_nothing() {
    masks.add("");
    masks.add("  ");

    assertThat(masks.inText("a  b")).isEqualTo("a  b");
  }
}
