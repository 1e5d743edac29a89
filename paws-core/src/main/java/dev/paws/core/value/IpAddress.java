package dev.paws.core.value;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An IPv4 or IPv6 address, read from text without asking a resolver.
 *
 * <p>Valid is what Go's {@code net.ParseIP} accepts, because engines and Docker Compose read
 * addresses with it: no leading zeros in IPv4, {@code ::} stands for at least one group, the last
 * 32 bits of IPv6 may be written as IPv4. A zone ({@code fe80::1%eth0}) is not accepted.
 *
 * @param value the address as a number
 * @param bits its length: 32 or 128
 */
public record IpAddress(BigInteger value, int bits) {
  static final int V4 = 32;
  static final int V6 = 128;
  private static final int GROUPS = 8;

  /** Returns the address; empty if the text is not one. */
  public static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') < 0
        ? v4(text).map(value -> new IpAddress(value, V4))
        : v6(text).map(value -> new IpAddress(value, V6));
  }

  /** Returns whether the text is an IPv4 or IPv6 address. */
  public static boolean isValid(String text) {
    return parse(text).isPresent();
  }

  private static Optional<BigInteger> v4(String text) {
    String[] parts = text.split("\\.", -1);
    BigInteger value = BigInteger.ZERO;
    for (String part : parts) {
      OptionalInt octet = octet(part);
      if (octet.isEmpty()) {
        return Optional.empty();
      }
      value = value.shiftLeft(8).or(BigInteger.valueOf(octet.getAsInt()));
    }
    return parts.length == 4 ? Optional.of(value) : Optional.empty();
  }

  private static OptionalInt octet(String part) {
    boolean leadingZero = part.length() > 1 && part.charAt(0) == '0';
    if (part.length() > 3 || leadingZero || !isNumber(part, 10)) {
      return OptionalInt.empty();
    }
    int octet = Integer.parseInt(part);
    return octet > 255 ? OptionalInt.empty() : OptionalInt.of(octet);
  }

  private static Optional<BigInteger> v6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return Groups.parse(text).filter(all -> all.count() == GROUPS).map(Groups::value);
    }
    String head = text.substring(0, gap);
    Optional<Groups> before = head.indexOf('.') < 0 ? Groups.parse(head) : Optional.empty();
    Optional<Groups> after = Groups.parse(text.substring(gap + 2));
    if (before.isEmpty()
        || after.isEmpty()
        || before.get().count() + after.get().count() >= GROUPS) {
      return Optional.empty();
    }
    int left = (GROUPS - before.get().count()) * 16;
    return Optional.of(before.get().value().shiftLeft(left).or(after.get().value()));
  }

  private static boolean isNumber(String text, int radix) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128 || Character.digit(text.charAt(i), radix) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A sequence of 16-bit groups: their bits as one number, and how many they are. */
  private record Groups(BigInteger value, int count) {
    static Optional<Groups> parse(String text) {
      if (text.isEmpty()) {
        return Optional.of(new Groups(BigInteger.ZERO, 0));
      }
      String[] parts = text.split(":", -1);
      BigInteger value = BigInteger.ZERO;
      int count = 0;
      for (int i = 0; i < parts.length; i++) {
        boolean embedded = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
        Optional<BigInteger> group = embedded ? v4(parts[i]) : group(parts[i]);
        if (group.isEmpty()) {
          return Optional.empty();
        }
        value = value.shiftLeft(embedded ? 32 : 16).or(group.get());
        count += embedded ? 2 : 1;
      }
      return Optional.of(new Groups(value, count));
    }

    private static Optional<BigInteger> group(String part) {
      return part.length() <= 4 && isNumber(part, 16)
          ? Optional.of(new BigInteger(part, 16))
          : Optional.empty();
    }
  }
}
