package dev.paws.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "10s, PT10S", "1m30s, PT1M30S", "1h0m0s, PT1H", "90s, PT1M30S", "1.5s, PT1.5S", "500ms, PT0.5S",
    "3us, PT0.000003S", "7ns, PT0.000000007S", "0s, PT0S", "0, PT0S", "1d, PT24H", "1w, PT168H",
    "2h45m30.25s, PT2H45M30.25S"
  })
  void a_text_is_the_sum_of_its_parts(String text, Duration duration) {
    assertThat(DurationText.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "10 s", "s", "1x", "-1s", "1s5", "99999999999h", "PT10S", "1.s.2"})
  void anything_else_is_no_duration(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT10S, 10s",
    "PT1M30S, 1m30s",
    "PT1H, 1h",
    "PT0S, 0s",
    "PT0.5S, 500ms",
    "PT26H, 26h",
    "PT1.000000001S, 1s1ns",
    "PT0.000003S, 3us"
  })
  void a_duration_is_written_without_units_that_are_zero(Duration duration, String text) {
    assertThat(DurationText.format(duration)).isEqualTo(text);
    assertThat(DurationText.parse(text)).contains(duration);
  }

  @Test
  void a_negative_duration_is_not_written() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.format(Duration.ofSeconds(-1)));
  }
}
