package dev.paws.core.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR notation: {@code 10.0.0.0/8}, {@code fd00::/64}. Addresses are read
 * as {@link IpAddress} says; bits after the prefix are ignored, as in Go's {@code net.ParseCIDR}.
 *
 * @param address an address in the range
 * @param prefix how many leading bits all addresses of the range have in common
 */
public record IpRange(IpAddress address, int prefix) {
  private static final Pattern CIDR = Pattern.compile("([^/]+)/(\\d{1,3})");

  /** Returns the range; empty if the text is not one. */
  public static Optional<IpRange> parse(String text) {
    Matcher cidr = CIDR.matcher(text);
    if (!cidr.matches()) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(cidr.group(2));
    return IpAddress.parse(cidr.group(1))
        .filter(address -> prefix <= address.bits())
        .map(address -> new IpRange(address, prefix));
  }

  /** Returns the range that holds one address only. */
  public static IpRange of(IpAddress address) {
    return new IpRange(address, address.bits());
  }

  /** Returns whether every address of the other range lies in this one. */
  public boolean contains(IpRange other) {
    return other.prefix >= prefix && overlaps(other);
  }

  /** Returns whether the address lies in this range. */
  public boolean contains(IpAddress other) {
    return contains(of(other));
  }

  /** Returns whether any address lies in both ranges. */
  public boolean overlaps(IpRange other) {
    if (address.bits() != other.address.bits()) {
      return false;
    }
    int shift = address.bits() - Math.min(prefix, other.prefix);
    return address.value().shiftRight(shift).equals(other.address.value().shiftRight(shift));
  }
}
