package dev.paws.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLinesTest {
  private static String masked(String text) {
    List<String> lines = text.lines().toList();
    return String.join(
        "\n",
        IntStream.range(0, lines.size())
            .mapToObj(i -> SourceLines.masked(lines, i).text())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    - DB_PASSWORD: hunter2",
        "    - DB_PASSWORD : hunter2",
        "    - \"DB_PASSWORD\": 'hunter2'",
        "    DB_PASSWORD: \"hunter2",
        "    DB_PASSWORD: 'hunter2\n    OTHER: hunter2\n    LAST: '",
        "  DB_PASSWORD: hunter2",
        "    DB_PASSWORD hunter2",
        "DB_PASSWORD=hunter2",
        "export DB_PASSWORD = hunter2",
        "secrets: {s: hunter2}",
        "secrets:\n  s: hunter2",
        "secrets:\n  s:\n    content: hunter2",
        "environment: {DB_PASSWORD: my hunter2, B: 1}",
        "environment: {A: 1, \"DB_PASSWORD\": \"hunter2\"}",
        "environment: {A: 1,\n  DB_PASSWORD:\n  hunter2}",
        "  DB_PASSWORD: |\n    hunter2\n    and hunter2",
        "  DB_PASSWORD: >-\n\n    hunter2: x",
        "  DB_PASSWORD:\n    - hunter2",
        "  DB_PASSWORD: \"a\n  hunter2\n  c\"",
        "command: [\"--password\", \"hunter2\"]",
        "command:\n  - --requirepass\n  - hunter2",
        "command: start --token hunter2",
        "image: ${API_TOKEN:-hunter2}",
        "image: ${API_TOKEN:?hunter2}",
        "ARG API_TOKEN=hunter2",
        "ENV API_TOKEN hunter2",
        "# password: hunter2",
        "content: |\n  -----BEGIN PRIVATE KEY-----\n  hunter2\n  hunter2",
        "args: [API_TOKEN=hunter2]",
        "x-a: &a {db.password: hunter2}"
      })
  void a_secret_is_hidden_in_files_that_are_not_valid_too(String text) {
    assertThat(masked(text)).doesNotContain("hunter2").contains(Secrets.MASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services:\n  web:\n    imag: nginx",
        "image: repo/token-service:1",
        "ports: [\"80:80\"]\nkey: value",
        "secrets:\n  db:\n    file: ./db.txt",
        "environment:\n  AUTH_MODE: basic\n  LOG: debug",
        "command: start --tls-key-file /a --port 80",
        "depends_on: [auth-service]\nhealthcheck: {test: x}"
      })
  void the_rest_is_shown(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @Test
  void keys_stay_so_that_the_place_can_be_found() {
    assertThat(masked("secrets:\n  s: hunter2")).isEqualTo("secrets:\n  s: " + Secrets.MASK);
    assertThat(SourceLines.masked(List.of("- A_TOKEN: x"), 0))
        .isEqualTo(new SourceLines.Line("- A_TOKEN: " + Secrets.MASK, 11, "x"));
  }

  @Test
  void lines_after_a_secret_are_shown() {
    assertThat(masked("    DB_PASSWORD: x\n    imag: y\n  web:\n    port: 80"))
        .isEqualTo("    DB_PASSWORD: " + Secrets.MASK + "\n    imag: y\n  web:\n    port: 80");
  }
}
