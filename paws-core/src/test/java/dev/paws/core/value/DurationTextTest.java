package dev.paws.core.value;

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

  @ParameterizedTest
  @CsvSource({
    "1m30s, 90000000000",
    "-1m30s, -90000000000",
    "+5s, 5000000000",
    ".5s, 500000000",
    "1.5h, 5400000000000",
    "0, 0",
    "1000us, 1000000",
    "2\u00B5s, 2000",
    "2\u03BCs, 2000"
  })
  void go_reads_signs_and_fractions(String text, long nanos) {
    assertThat(DurationText.nanos(text, DurationText.Units.GO)).hasValue(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "10", "1d", "1w", "1m 30s", "soon", "1..5s", ".s", "3000000h0m"})
  void go_knows_neither_days_nor_bare_numbers(String text) {
    assertThat(DurationText.nanos(text, DurationText.Units.GO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "90000000000, 1m30s",
    "3600000000000, 1h0m0s",
    "1500000000, 1.5s",
    "200000000, 200ms",
    "1500, 1.5\u00B5s",
    "7, 7ns",
    "-90000000000, -1m30s"
  })
  void go_prints_the_larger_units_even_if_the_smaller_are_zero(long nanos, String text) {
    assertThat(DurationText.formatAsGo(nanos)).isEqualTo(text);
  }
}
