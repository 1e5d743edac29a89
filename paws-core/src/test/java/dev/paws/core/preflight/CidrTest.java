package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.2.0/24, true",
    "10.1.2.0/24, 10.0.0.0/8, true",
    "10.1.2.128/25, 10.1.2.0/25, false",
    "0.0.0.0/0, 192.168.0.0/16, true",
    "172.16.0.0/12, 172.32.0.0/16, false",
    "fd00::/8, fd12:3456::/32, true",
    "fd00:1::/64, fd00:2::/64, false",
    "::/0, 10.0.0.0/8, false"
  })
  void ranges_overlap_where_one_holds_the_other(String one, String other, boolean overlap) {
    assertThat(Cidr.parse(one).orElseThrow().overlaps(Cidr.parse(other).orElseThrow()))
        .isEqualTo(overlap);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0", "10.0.0/8", "10.0.0.256/8", "10.0.0.0/33", "x/8", "1:2/8"})
  void what_is_no_range_is_none(String text) {
    assertThat(Cidr.parse(text)).isEmpty();
  }

  @Test
  void an_address_may_have_its_gap_anywhere() {
    assertThat(Cidr.parse("1::/16")).isEqualTo(Cidr.parse("1:0:0:0:0:0:0:0/16"));
    assertThat(Cidr.parse("::1/128")).isEqualTo(Cidr.parse("0:0:0:0:0:0:0:1/128"));
  }
}
