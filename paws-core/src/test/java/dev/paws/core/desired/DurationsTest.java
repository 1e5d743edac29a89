package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "1m30s, 90000",
    "1h0m0s, 3600000",
    "1.5s, 1500",
    "200ms, 200",
    "0s, 0",
    "0, 0",
    "1h2m3.5s, 3723500",
    "1000us, 1",
    "1000000ns, 1"
  })
  void durations_are_as_go_prints_them(String text, long millis) {
    assertThat(Durations.parse(text)).hasValueSatisfying(d -> assertThat(d).hasMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "s", "1x", "1m 30s", "soon", "-1s"})
  void anything_else_is_none(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }
}
