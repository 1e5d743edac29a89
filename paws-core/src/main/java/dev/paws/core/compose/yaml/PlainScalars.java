package dev.paws.core.compose.yaml;

import dev.paws.core.compose.value.Timestamp;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The type of a plain scalar as go-yaml v3 sees it: a mix of YAML 1.1 and 1.2 ({@code yes} is a
 * string, {@code 0777} is octal, {@code 22:22} is a string).
 */
public final class PlainScalars {
  private static final BigInteger UINT64 = BigInteger.ONE.shiftLeft(64);

  private PlainScalars() {}

  /** Whether a plain scalar is a string, and not null, a number, a boolean or a time. */
  public static boolean isText(String text) {
    return resolve(text) instanceof String;
  }

  /** The value of a plain scalar; a string where it is nothing else. */
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
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    Object integer = integer(plain);
    if (integer != null) {
      return integer;
    }
    return isFloat(plain) ? (Object) Double.parseDouble(plain) : text;
  }

  private static @Nullable Double special(String text) {
    return switch (text) {
      case ".nan", ".NaN", ".NAN" -> Double.NaN;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  /** {@code Long}, or {@code BigInteger} above its range as far as 64 bits hold it, or null. */
  static @Nullable Object integer(String plain) {
    int start = !plain.isEmpty() && (plain.charAt(0) == '-' || plain.charAt(0) == '+') ? 1 : 0;
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
    if (plain.length() - from <= 15 && radix <= 16) {
      long small = Long.parseLong(plain, from, plain.length(), radix);
      return plain.charAt(0) == '-' ? -small : small;
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
    return big.signum() > 0 && big.compareTo(UINT64) < 0 && start == 0 ? big : null;
  }

  private static boolean isFloat(String plain) {
    int i = 0;
    int length = plain.length();
    if (i < length && (plain.charAt(i) == '-' || plain.charAt(i) == '+')) {
      i++;
    }
    int whole = digits(plain, i);
    i += whole;
    int fraction = 0;
    if (i < length && plain.charAt(i) == '.') {
      fraction = digits(plain, i + 1);
      i += 1 + fraction;
    }
    if (whole == 0 && fraction == 0) {
      return false;
    }
    if (i < length && (plain.charAt(i) == 'e' || plain.charAt(i) == 'E')) {
      i++;
      if (i < length && (plain.charAt(i) == '-' || plain.charAt(i) == '+')) {
        i++;
      }
      int exponent = digits(plain, i);
      if (exponent == 0) {
        return false;
      }
      i += exponent;
    }
    return i == length && Double.isFinite(Double.parseDouble(plain));
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i - from;
  }
}
