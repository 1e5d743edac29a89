package dev.paws.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"secret", "open"})
  void at_least_98_of_100_real_names_are_judged_right(String kind) throws IOException {
    List<String> names = names("names.txt", kind);
    List<String> wrong = wrong(names, kind);
    assertThat(names).hasSize(150);
    assertThat(wrong).as("wrong names").hasSizeLessThanOrEqualTo(names.size() * 2 / 100);
  }

  private static List<String> wrong(List<String> names, String kind) {
    return names.stream().filter(it -> SecretNames.tells(it) != kind.equals("secret")).toList();
  }

  private static List<String> names(String file, String kind) throws IOException {
    String path = "/secret-names/" + file;
    try (InputStream in =
        Objects.requireNonNull(SecretNamesTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(kind + " "))
          .map(line -> line.substring(kind.length() + 1))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "API_TOKENS",
        "ERLANG_COOKIE",
        "GH_PAT",
        "ADMIN_PSWD",
        "MASTERKEY",
        "MY_PIN",
        "JWT",
        "OTP_SEED",
        "SIGNATURE",
        "ENCRYPTION",
        "sig",
        "X-Amz-Signature",
        "API_TOKEN_2",
        "SLACK_WEBHOOK_URL"
      })
  void plurals_and_compounds_tell(String name) {
    assertThat(SecretNames.tells(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTH_MODE",
        "GF_AUTH_GITHUB_ORG_ROLE",
        "KEYCLOAK_REALM",
        "TOKEN_TTL",
        "tls-key-file",
        "ALLOW_EMPTY_PASSWORD",
        "DB_SEED",
        "___",
        "42"
      })
  void what_only_describes_a_secret_does_not(String name) {
    assertThat(SecretNames.tells(name)).isFalse();
  }

  @Test
  void names_are_split_at_humps_too() {
    assertThat(SecretNames.tells("accessToken")).isTrue();
    assertThat(SecretNames.tells("passwordMinLength")).isFalse();
  }
}
