package dev.paws.core.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "172.18.0.0",
        "172.18.0.0/",
        "172.18.0.0/33",
        "172.18.0/16",
        "256.0.0.0/8",
        "a.b.c.d/8",
        "172.18.0.0/-1",
        "2001:db8::/129",
        "2001:db8/64",
        "1:2:3:4:5:6:7:8:9/64",
        "1::2::3/64",
        "1:2:3:4:5:6:7:8::/64",
        "g::/64",
        ":/64",
        "12345::/16",
        "172.18.0.0/1/6"
      })
  void what_is_not_in_cidr_notation_is_no_range(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
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
    "fe80::/10, febf::1, true"
  })
  void an_address_lies_in_a_range_or_not(String range, String address, boolean lies) {
    assertThat(
            AddressRange.parse(range)
                .orElseThrow()
                .contains(AddressRange.parseAddress(address).orElseThrow()))
        .isEqualTo(lies);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true",
    "10.1.0.0/16, 10.0.0.0/8, false",
    "10.0.0.0/8, 10.0.0.0/8, true"
  })
  void a_range_lies_in_another_or_not(String outer, String inner, boolean lies) {
    assertThat(
            AddressRange.parse(outer)
                .orElseThrow()
                .contains(AddressRange.parse(inner).orElseThrow()))
        .isEqualTo(lies);
  }
}
