package dev.paws.docker.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static Answer answer(String body) {
    return new Answer("connect network", 200, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OK", "OK\n", "{}", "null"})
  void a_call_without_a_result_is_done_with_nothing_json_or_podmans_ok(String body) {
    assertThatCode(() -> answer(body).done()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>OK</html>", "Hello", "OK, says the proxy"})
  void anything_else_is_no_answer_of_an_engine(String body) {
    assertThatThrownBy(() -> answer(body).done()).hasMessageContaining("is not JSON");
  }
}
