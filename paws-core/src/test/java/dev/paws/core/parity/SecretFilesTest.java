package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.secret.Secrets;
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
    assertThat(found.sourceShown()).isEqualTo("2 lines, " + Secrets.MASK);
    assertThat(found.targetShown()).isEqualTo("2 lines, " + Secrets.MASK + " (another value)");
    assertThat(found.secret()).isTrue();
  }

  @Test
  void a_file_without_a_secret_shows_itself() {
    Deviation found = difference("level: info", "level: debug");

    assertThat(found.sourceShown()).isEqualTo("level: info");
    assertThat(found.targetShown()).isEqualTo("level: debug");
    assertThat(found.secret()).isFalse();
  }
}
