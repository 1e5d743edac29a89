package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopSignalsTest {
  @ParameterizedTest
  @CsvSource({
    "SIGTERM, 15",
    "term, 15",
    "15, 15",
    "'', 15",
    "SIGRTMIN+3, 37",
    "RTMIN+3, 37",
    "SIGINT, 2",
    "SIGQUIT, 3",
    "SIGUSR1, 10",
    "SIGWINCH, 28"
  })
  void a_signal_has_a_number(String name, int number) {
    assertThat(StopSignals.number(name)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGFOO", "RTMIN+", "RTMIN+x", "12345", "-3"})
  void an_unknown_signal_has_none(String name) {
    assertThat(StopSignals.number(name)).isEmpty();
  }
}
