package dev.paws.core.validate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IPv4 or IPv6 addresses; read from text without asking any resolver.
 *
 * @param address an address in the range, as a number
 * @param bits how long the addresses are: 32 or 128
 * @param prefix how many leading bits all addresses of the range have in common
 */
record AddressRange(BigInteger address, int bits, int prefix) {
  private static final Pattern CIDR = Pattern.compile("([^/]+)/(\\d{1,3})");
  private static final Pattern V4_PART = Pattern.compile("\\d{1,3}");
  private static final Pattern V6_PART = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final int V6_PARTS = 8;

  /** A range in CIDR notation; empty where the text is none. */
  static Optional<AddressRange> parse(String text) {
    var cidr = CIDR.matcher(text);
    if (!cidr.matches()) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(cidr.group(2));
    return parseAddress(cidr.group(1))
        .filter(range -> prefix <= range.bits())
        .map(range -> new AddressRange(range.address(), range.bits(), prefix));
  }

  /** A single address, as the range of itself; empty where the text is none. */
  static Optional<AddressRange> parseAddress(String text) {
    return text.indexOf(':') < 0 ? v4(text) : v6(text);
  }

  /** Whether every address of the other range lies in this one. */
  boolean contains(AddressRange other) {
    return other.bits == bits
        && other.prefix >= prefix
        && other.address.shiftRight(bits - prefix).equals(address.shiftRight(bits - prefix));
  }

  private static Optional<AddressRange> v4(String text) {
    List<String> parts = List.of(text.split("\\.", -1));
    boolean valid =
        parts.size() == 4
            && parts.stream()
                .allMatch(part -> V4_PART.matcher(part).matches() && Integer.parseInt(part) < 256);
    return valid ? Optional.of(joined(parts, 10, 8)) : Optional.empty();
  }

  private static Optional<AddressRange> v6(String text) {
    int gap = text.indexOf("::");
    List<String> parts = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap)));
    if (gap >= 0) {
      List<String> tail = groups(text.substring(gap + 2));
      int missing = V6_PARTS - parts.size() - tail.size();
      if (missing < 1) {
        return Optional.empty();
      }
      parts.addAll(Collections.nCopies(missing, "0"));
      parts.addAll(tail);
    }
    boolean valid =
        parts.size() == V6_PARTS
            && parts.stream().allMatch(part -> V6_PART.matcher(part).matches());
    return valid ? Optional.of(joined(parts, 16, 16)) : Optional.empty();
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }

  private static AddressRange joined(List<String> parts, int radix, int bitsOfPart) {
    BigInteger address = BigInteger.ZERO;
    for (String part : parts) {
      address = address.shiftLeft(bitsOfPart).or(new BigInteger(part, radix));
    }
    int bits = parts.size() * bitsOfPart;
    return new AddressRange(address, bits, bits);
  }
}
