package dev.paws.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {
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
    assertThat(IpRange.parse(one).orElseThrow().overlaps(IpRange.parse(other).orElseThrow()))
        .isEqualTo(overlap);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "172.18.0.0",
        "172.18.0.0/",
        "172.18.0.0/33",
        "172.18.0/16",
        "10.0.0/8",
        "10.0.0.256/8",
        "256.0.0.0/8",
        "a.b.c.d/8",
        "x/8",
        "1:2/8",
        "172.18.0.0/-1",
        "2001:db8::/129",
        "2001:db8/64",
        "1:2:3:4:5:6:7:8:9/64",
        "1::2::3/64",
        "1:2:3:4:5:6:7:8::/64",
        "1:2:3:4::5:6:7:8/64",
        "g::/64",
        ":/64",
        "12345::/16",
        "172.18.0.0/1/6",
        "010.0.0.0/8",
        "fe80::1%eth0/64",
        "1.2.3.4::/64"
      })
  void what_go_does_not_accept_is_not_a_range(String text) {
    assertThat(IpRange.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::ffff:10.0.0.0/104", "64:ff9b::192.0.2.1/96", "0.0.0.0/0", "::/0"})
  void what_go_accepts_is_a_range(String text) {
    assertThat(IpRange.parse(text)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.2.3, true",
    "10.0.0.0/8, 11.1.2.3, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "10.0.0.128/25, 10.0.0.127, false",
    "10.0.0.128/25, 10.0.0.255, true",
    "2001:db8::/32, 2001:db8:1::5, true",
    "2001:db8::/32, 2001:db9::, false",
    "::/0, 10.0.0.1, false",
    "::1/128, ::1, true",
    "1:2:3:4:5:6:7:8/128, 1:2:3:4:5:6:7:8, true",
    "::ffff:10.0.0.0/104, ::ffff:10.1.2.3, true",
    "::ffff:10.0.0.0/104, 10.1.2.3, false",
    "fe80::/10, febf::1, true"
  })
  void an_address_lies_in_a_range_or_not(String range, String address, boolean lies) {
    assertThat(IpRange.parse(range).orElseThrow().contains(IpAddress.parse(address).orElseThrow()))
        .isEqualTo(lies);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true",
    "10.1.0.0/16, 10.0.0.0/8, false",
    "10.0.0.0/8, 10.0.0.0/8, true"
  })
  void a_range_lies_in_another_or_not(String outer, String inner, boolean lies) {
    assertThat(IpRange.parse(outer).orElseThrow().contains(IpRange.parse(inner).orElseThrow()))
        .isEqualTo(lies);
  }

  @Test
  void an_address_may_have_its_gap_anywhere() {
    assertThat(IpRange.parse("1::/16")).isEqualTo(IpRange.parse("1:0:0:0:0:0:0:0/16"));
    assertThat(IpRange.parse("::1/128")).isEqualTo(IpRange.parse("0:0:0:0:0:0:0:1/128"));
  }
}
