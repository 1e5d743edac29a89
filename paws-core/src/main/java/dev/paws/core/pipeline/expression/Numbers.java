package dev.paws.core.pipeline.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** How the runner reads and prints numbers. */
public final class Numbers {
  private static final int DIGITS = 15;
  private static final int SMALLEST_PLAIN = -5;
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final MathContext ROUNDED = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /**
   * Returns a number as .NET's format G15 prints it, which is what the runner uses: at most 15
   * digits, with an exponent from 1E+15 up and from 1E-05 down.
   */
  public static String print(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(ROUNDED).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent > SMALLEST_PLAIN && exponent < DIGITS) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    String sign = value < 0 ? "-" : "";
    return sign + digits.charAt(0) + fraction + "E" + (exponent < 0 ? "-" : "+") + power;
  }

  /**
   * Returns the number that a text says: 0 if it is blank, NaN if it is no number. Hexadecimal and
   * octal ones are of 32 bits with a sign.
   */
  public static double parse(String text) {
    String trimmed = trim(text);
    if (trimmed.isEmpty()) {
      return 0;
    }
    if (DECIMAL.matcher(trimmed).matches()) {
      return Double.parseDouble(trimmed);
    }
    if (HEX.matcher(trimmed).matches()) {
      return bits(trimmed, 16);
    }
    if (OCTAL.matcher(trimmed).matches()) {
      return bits(trimmed, 8);
    }
    return switch (trimmed) {
      case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  private static double bits(String text, int radix) {
    BigInteger value = new BigInteger(text.substring(2), radix);
    return value.bitLength() > Integer.SIZE ? Double.NaN : value.intValue();
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
