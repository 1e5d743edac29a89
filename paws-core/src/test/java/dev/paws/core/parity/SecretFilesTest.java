package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.secret.Secrets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretFilesTest {
  private static ParityEnvironment environment(String name, String content) {
    return Sources.compose(
        name,
        "services: {web: {image: web, configs: [{source: app, target: /etc/app}]}}\n"
            + "configs: {app: {content: \""
            + content
            + "\"}}\n");
  }

  private static Deviation difference(String here, String there) {
    ParityResult result =
        Sources.compared(environment("local", here), environment("production", there));
    assertThat(result.deviations()).hasSize(1);
    return result.deviations().get(0);
  }

  @Test
  void a_file_with_a_secret_shows_neither_it_nor_a_digest_and_still_differs() {
    Deviation found = difference("level: info\\npassword: one", "level: info\\npassword: two");

    assertThat(found.difference().sourceValue()).contains("level: info\npassword: " + Secrets.MASK);
    assertThat(found.sourceShown()).isEqualTo("-2: password: " + Secrets.MASK);
    assertThat(found.targetShown()).isEqualTo("+2: password: " + Secrets.MASK);
    assertThat(found.secret()).isTrue();
  }

  @Test
  void a_file_of_one_word_with_a_telling_name_is_a_secret() {
    ParityResult result = Sources.compared(token("canary-here"), token("canary-there"));

    assertThat(Sources.text(result))
        .contains("secret-content: ****** -> ****** (another value)")
        .doesNotContain("canary");
  }

  @Test
  void files_of_bytes_are_compared_too() {
    assertThat(Sources.text(Sources.compared(store("\u0000\u0001a"), store("\u0000\u0001b"))))
        .startsWith("info web files./run/secrets/store.content");
    assertThat(Sources.text(Sources.compared(store("\u0000\u0001a"), store("\u0000\u0001a"))))
        .isEmpty();
  }

  private static ParityEnvironment token(String text) {
    return Sources.compose(
        "any",
        "services: {web: {image: web, configs: [{source: app, target: /run/api_token}]}}\n"
            + "configs: {app: {content: "
            + text
            + "}}\n");
  }

  private static ParityEnvironment store(String bytes) {
    return Sources.compose(
        "any",
        Map.of(
            "compose.yaml",
            "services: {web: {image: web, secrets: [store]}}\nsecrets: {store: {file: store.p12}}\n",
            "store.p12",
            bytes));
  }

  @Test
  void a_file_without_a_secret_shows_itself() {
    Deviation found = difference("level: info", "level: debug");

    assertThat(found.sourceShown()).isEqualTo("level: info");
    assertThat(found.targetShown()).isEqualTo("level: debug");
    assertThat(found.secret()).isFalse();
  }
}
