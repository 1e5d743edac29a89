package dev.paws.core.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/** Prints finite numbers as Go does. */
public final class GoNumber {
  private GoNumber() {}

  /** Prints a number as {@code fmt.Sprint} prints a float. */
  public static String print(double number) {
    return format(number, -4, 6, true);
  }

  /** Prints a number as {@code encoding/json} prints a float. */
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

  /**
   * Returns the fewest digits that read back as the number; the JDK's own text is not always the
   * shortest in version 17.
   */
  private static BigDecimal shortest(double number) {
    return shortest(Double.toString(number), digits -> digits.doubleValue() == number);
  }

  /** Returns the fewest digits that read back as the finite 32-bit number. */
  public static BigDecimal shortest(float number) {
    return shortest(Float.toString(number), digits -> digits.floatValue() == number);
  }

  private static BigDecimal shortest(String written, Predicate<BigDecimal> readsBack) {
    BigDecimal decimal = new BigDecimal(written).stripTrailingZeros();
    for (int digits = decimal.precision() - 1; digits > 0; digits--) {
      BigDecimal shorter = decimal.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (!readsBack.test(shorter)) {
        break;
      }
      decimal = shorter.stripTrailingZeros();
    }
    return decimal;
  }
}
