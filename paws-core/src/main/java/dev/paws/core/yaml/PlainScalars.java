package dev.paws.core.yaml;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives plain scalars the types that go-yaml v3 gives them: a mix of YAML 1.1 and 1.2 ({@code yes}
 * is a string, {@code 0777} is octal, {@code 22:22} is a string).
 */
public final class PlainScalars {
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:\\.\\d++|\\d++(?:\\.\\d*+)?)(?:[eE][-+]?\\d++)?");

  private PlainScalars() {}

  /** Returns whether a plain scalar is a string, and not null, a number, a boolean or a time. */
  public static boolean isText(String text) {
    return resolve(text) instanceof String;
  }

  /** Returns the value of a plain scalar; a string if it has no other type. */
  static @Nullable Object resolve(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if (first == '+' || first == '-' || first == '.' || (first >= '0' && first <= '9')) {
      return numeric(text);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> text;
    };
  }

  private static Object numeric(String text) {
    Double special = special(text);
    if (special != null) {
      return special;
    }
    Timestamp timestamp = Timestamps.parse(text);
    if (timestamp != null) {
      return timestamp;
    }
    String plain = text.replace("_", "");
    Object integer = integer(plain);
    if (integer != null) {
      return integer;
    }
    if (FLOAT.matcher(plain).matches()) {
      double number = Double.parseDouble(plain);
      return Double.isFinite(number) ? (Object) number : text;
    }
    return text;
  }

  private static @Nullable Double special(String text) {
    return switch (text) {
      case ".nan", ".NaN", ".NAN" -> Double.NaN;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  /**
   * Returns a {@code Long}; a {@code BigInteger} if only 64 unsigned bits hold it; null if neither
   * fits.
   */
  private static @Nullable Object integer(String plain) {
    int start = plain.charAt(0) == '-' || plain.charAt(0) == '+' ? 1 : 0;
    int radix = 10;
    int from = start;
    if (plain.length() > start + 1 && plain.charAt(start) == '0') {
      char mark = Character.toLowerCase(plain.charAt(start + 1));
      radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
      from = mark == 'x' || mark == 'b' || mark == 'o' ? start + 2 : start + 1;
    }
    if (from >= plain.length()) {
      return null;
    }
    for (int i = from; i < plain.length(); i++) {
      char digit = plain.charAt(i);
      if (digit > 'f' || Character.digit(digit, radix) < 0) {
        return null;
      }
    }
    if (plain.length() - from > 64) {
      return null;
    }
    BigInteger big = new BigInteger(plain.substring(from), radix);
    if (plain.charAt(0) == '-') {
      big = big.negate();
    }
    if (big.bitLength() <= 63) {
      return big.longValue();
    }
    return start == 0 && big.bitLength() <= 64 ? big : null;
  }
}
