package dev.paws.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretValuesTest {
  private static SecretValues values(String... values) {
    return SecretValues.of(List.of(values), Set.of());
  }

  @Test
  void a_known_value_is_hidden_in_any_text() {
    assertThat(values("s3cr3t+/x").inText("exec: s3cr3t+/x: not found"))
        .isEqualTo("exec: " + Secrets.MASK + ": not found");
  }

  @Test
  void it_is_hidden_in_other_writings_too() {
    SecretValues known = values("s3cr3t\"/+x");
    String base64 =
        Base64.getEncoder().encodeToString("s3cr3t\"/+x".getBytes(StandardCharsets.UTF_8));
    for (String form : List.of(base64, "s3cr3t\\\"/+x", "s3cr3t%22%2F%2Bx")) {
      assertThat(known.inText("a " + form + " b")).isEqualTo("a " + Secrets.MASK + " b");
    }
  }

  @Test
  void a_value_of_several_lines_is_hidden_line_by_line() {
    assertThat(values("first-of-the-lines\nsecond-of-the-lines").inText("log: second-of-the-lines"))
        .isEqualTo("log: " + Secrets.MASK);
  }

  @Test
  void a_secret_within_another_leaves_no_rest() {
    assertThat(values("hunter2", "hunter2-and-more").inText("hunter2-and-more"))
        .isEqualTo(Secrets.MASK);
  }

  @Test
  void short_values_and_words_in_open_use_are_not_hidden_everywhere() {
    assertThat(values("abc").inText("abc")).isEqualTo("abc");
    assertThat(SecretValues.of(List.of("postgres"), Set.of("postgres")).inText("image postgres:16"))
        .isEqualTo("image postgres:16");
  }

  @Test
  void trees_are_searched_keys_and_all() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("hunter22", List.of("is hunter22", 5, true));
    assertThat(values("hunter22").inTree(tree))
        .isEqualTo(Map.of(Secrets.MASK, List.of("is " + Secrets.MASK, 5, true)));
  }

  @Test
  void it_does_not_tell_itself() {
    assertThat(values("hunter22")).hasToString("SecretValues[4]");
  }

  @Test
  void two_know_what_each_knows() {
    assertThat(values("hunter22").and(values("swordfish")).inText("hunter22 swordfish"))
        .isEqualTo(Secrets.MASK + " " + Secrets.MASK);
  }
}
