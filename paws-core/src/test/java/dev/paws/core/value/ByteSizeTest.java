package dev.paws.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "12b, 12",
    "1k, 1024",
    "64m, 67108864",
    "64 MB, 67108864",
    "1.5g, 1610612736",
    "1GiB, 1073741824",
    "2t, 2199023255552",
    "1p, 1125899906842624"
  })
  void units_are_powers_of_1024(String text, long bytes) {
    assertThat(ByteSize.parse(text)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "-1", "1.2.3k", "1 0", "0x10", "1e3", "1  k", "ten", "1kk"})
  void another_text_is_not_a_size(String text) {
    assertThat(ByteSize.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0B", "1, 1B", "1024, 1K", "1536, 1536B", "2147483648, 2G", "1610612736, 1536M"})
  void the_exact_form_loses_nothing(long bytes, String text) {
    assertThat(ByteSize.exact(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 bytes", "536870912, 512 MiB", "1610612736, 1.5 GiB", "1100000000, 1 GiB"})
  void the_rounded_form_is_for_people(long bytes, String text) {
    assertThat(ByteSize.rounded(bytes)).isEqualTo(text);
  }
}
