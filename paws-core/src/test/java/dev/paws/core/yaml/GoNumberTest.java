package dev.paws.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.value.GoParse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "-0.0, -0, -0",
    "1.5, 1.5, 1.5",
    "-20, -20, -20",
    "100000, 100000, 100000",
    "1000000, 1e+06, 1000000",
    "12345678, 1.2345678e+07, 12345678",
    "0.0001, 0.0001, 0.0001",
    "0.00001, 1e-05, 0.00001",
    "0.000001, 1e-06, 0.000001",
    "0.0000001, 1e-07, 1e-7",
    "-0.00000025, -2.5e-07, -2.5e-7",
    "1e10, 1e+10, 10000000000",
    "1e20, 1e+20, 100000000000000000000",
    "1e21, 1e+21, 1e+21",
    "-1.5e300, -1.5e+300, -1.5e+300",
    "2e-300, 2e-300, 2e-300",
    "2.2250738585072014E-308, 2.2250738585072014e-308, 2.2250738585072014e-308",
    "2.0E-3, 0.002, 0.002"
  })
  void a_number_is_printed_as_go_does(double number, String printed, String json) {
    assertThat(GoNumber.print(number)).isEqualTo(printed);
    assertThat(GoNumber.json(number)).isEqualTo(json);
  }

  @Test
  void no_more_digits_are_printed_than_read_back_as_the_number() {
    // 2.0E-322 is what JDK 17 makes of it; fewer digits read back as the same
    assertThat(GoNumber.print(40 * Double.MIN_VALUE)).isEqualTo("2e-322");
    assertThat(GoParse.float32(123_456_789)).isEqualTo(123_456_790);
    assertThat(GoParse.float32(0.1)).isEqualTo(0.1);
    assertThat(GoParse.float32(1e60)).isInfinite();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "+5, 5",
    "-5, -5",
    "-9223372036854775808, -9223372036854775808",
    "9223372036854775807, 9223372036854775807"
  })
  void an_integer_has_a_sign_and_digits(String text, long integer) {
    assertThat(GoParse.integer(text)).isEqualTo(integer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        "+-1",
        "1.0",
        "1/",
        "1:",
        " 1",
        "0x1",
        "9223372036854775808",
        "\u0663"
      })
  void anything_else_is_no_integer(String text) {
    assertThat(GoParse.integer(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "9, 9",
    "+1.5, 1.5",
    "-.5, -0.5",
    "1., 1",
    "1E3, 1000",
    "1_000, 1000",
    "0x1p4, 16",
    "-0X1.8P1, -3",
    "+0xAbCdEfp0, 11259375",
    "inf, Infinity",
    "+Inf, Infinity",
    "Infinity, Infinity",
    "+infinity, Infinity",
    "-inf, -Infinity",
    "-Infinity, -Infinity",
    "nan, NaN"
  })
  void a_number_is_read_as_go_does(String text, double number) {
    assertThat(GoParse.number(text)).isEqualTo(Double.valueOf(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "x", "1d", "1f", "1e", "--1", "0x", "0x1", "0x1g", "0x1h0", "a", "1 ", "1/2", "1;",
        "1e999", "_1", "1_", "0xp1", "-nan"
      })
  void anything_else_is_no_number(String text) {
    assertThat(GoParse.number(text)).isNull();
  }

  @Test
  void a_number_of_32_bits_is_rounded_and_none_if_it_is_too_large() {
    assertThat(GoParse.number32("0.1")).isEqualTo(0.1);
    assertThat(GoParse.number32("16777217")).isEqualTo(16_777_216);
    assertThat(GoParse.number32("inf")).isInfinite();
    assertThat(GoParse.number32("nan")).isNaN();
    assertThat(GoParse.number32("1e39")).isNull();
    assertThat(GoParse.number32("many")).isNull();
  }
}
