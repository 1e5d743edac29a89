package dev.paws.core.preflight;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address range in CIDR notation.
 *
 * @param bits 32 or 128
 */
record Cidr(BigInteger address, int prefix, int bits) {
  private static final int V4 = 32;
  private static final int V6 = 128;

  /** Reads {@code 10.0.0.0/8} or {@code fd00::/64}; empty for anything else. */
  static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(text.substring(slash + 1));
    String address = text.substring(0, slash);
    int bits = address.indexOf(':') < 0 ? V4 : V6;
    return (bits == V4 ? v4(address) : v6(address))
        .filter(value -> prefix <= bits)
        .map(value -> new Cidr(value, prefix, bits));
  }

  boolean overlaps(Cidr other) {
    if (bits != other.bits) {
      return false;
    }
    int shift = bits - Math.min(prefix, other.prefix);
    return address.shiftRight(shift).equals(other.address.shiftRight(shift));
  }

  private static Optional<BigInteger> v4(String text) {
    String[] parts = text.split("\\.", -1);
    BigInteger value = BigInteger.ZERO;
    for (String part : parts) {
      if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      value = value.shiftLeft(8).or(BigInteger.valueOf(Integer.parseInt(part)));
    }
    return parts.length == 4 ? Optional.of(value) : Optional.empty();
  }

  private static Optional<BigInteger> v6(String text) {
    int gap = text.indexOf("::");
    List<String> groups = new ArrayList<>();
    if (gap < 0) {
      groups.addAll(List.of(text.split(":", -1)));
    } else {
      List<String> head = groups(text.substring(0, gap));
      List<String> tail = groups(text.substring(gap + 2));
      groups.addAll(head);
      for (int i = head.size() + tail.size(); i < 8; i++) {
        groups.add("0");
      }
      groups.addAll(tail);
    }
    BigInteger value = BigInteger.ZERO;
    for (String group : groups) {
      if (!group.matches("[0-9a-fA-F]{1,4}")) {
        return Optional.empty();
      }
      value = value.shiftLeft(16).or(BigInteger.valueOf(Integer.parseInt(group, 16)));
    }
    return groups.size() == 8 ? Optional.of(value) : Optional.empty();
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }
}
