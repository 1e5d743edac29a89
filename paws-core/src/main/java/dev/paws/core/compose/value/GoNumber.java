package dev.paws.core.compose.value;

import java.math.BigDecimal;

/** Numbers as Go prints them. */
public final class GoNumber {
  private GoNumber() {}

  /** As {@code fmt.Sprint} prints a float. */
  public static String print(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "+Inf" : "-Inf";
    }
    return format(number, -4, 6, true);
  }

  /** As {@code encoding/json} prints a float. */
  public static String json(double number) {
    return format(number, -6, 21, false);
  }

  private static String format(double number, int low, int high, boolean twoDigits) {
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    BigDecimal shortest = shortest(number);
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - shortest.scale() - 1;
    if (exponent >= low && exponent < high) {
      return shortest.toPlainString();
    }
    StringBuilder out = new StringBuilder(24);
    if (number < 0) {
      out.append('-');
    }
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10 && twoDigits) {
      out.append('0');
    }
    return out.append(size).toString();
  }

  /** The fewest digits that read back as the number; JDK 17's own text is not always shortest. */
  private static BigDecimal shortest(double number) {
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    for (int digits = decimal.precision() - 1; digits > 0; digits--) {
      BigDecimal shorter =
          decimal.round(new java.math.MathContext(digits, java.math.RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() != number) {
        break;
      }
      decimal = shorter.stripTrailingZeros();
    }
    return decimal;
  }
}
