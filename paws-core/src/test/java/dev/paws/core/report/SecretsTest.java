package dev.paws.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"DB_PASSWORD", "CLIENT_SECRET", "API_TOKEN", "SIGNING_KEY", "aws_credentials"})
  void a_value_under_a_telling_name_is_hidden(String name) {
    assertThat(Secrets.inTree(Map.of("Env", List.of(name + "=value", "MODE=plain"))))
        .isEqualTo(Map.of("Env", List.of(name + "=" + Secrets.MASK, "MODE=plain")));
  }

  @Test
  void the_password_of_an_address_is_hidden_and_the_rest_stays() {
    assertThat(Secrets.inText("postgres://shop:hunter2@db:5432/shop?ssl=true"))
        .isEqualTo("postgres://shop:" + Secrets.MASK + "@db:5432/shop?ssl=true");
    assertThat(Secrets.inText("redis://:hunter2@cache")).doesNotContain("hunter2");
    assertThat(Secrets.inText("http://web:8080/a@b")).isEqualTo("http://web:8080/a@b");
  }

  @Test
  void labels_are_hidden_by_name_and_fields_of_the_engine_are_not() {
    assertThat(
            Secrets.inTree(
                Map.of("Labels", Map.of("admin.token", "x"), "SandboxKey", "/var/run/netns/1")))
        .isEqualTo(
            Map.of(
                "Labels", Map.of("admin.token", Secrets.MASK), "SandboxKey", "/var/run/netns/1"));
  }

  @Test
  void an_empty_secret_shows_that_it_is_empty() {
    assertThat(Secrets.value("DB_PASSWORD", "")).isEmpty();
  }
}
