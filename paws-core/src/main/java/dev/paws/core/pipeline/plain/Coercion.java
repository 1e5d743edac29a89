package dev.paws.core.pipeline.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How scalars of files are put into texts. */
final class Coercion {
  private Coercion() {}

  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return print(number);
    }
    if (value instanceof List) {
      return "Array";
    }
    return value instanceof Map ? "Object" : value.toString();
  }

  /** Returns a number as .NET's format G15 prints it. */
  static String print(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return String.valueOf(number);
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(number)
            .round(new MathContext(15, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -5 && exponent < 15) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = rounded.signum() < 0 ? "-" : "";
    return sign + mantissa + String.format(Locale.ROOT, "E%+03d", exponent);
  }

  /** Returns the number that a text is written as; NaN if it is none. */
  static double parsed(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      if (text.matches("0x[0-9A-Fa-f]{1,8}")) {
        return Integer.parseUnsignedInt(text.substring(2), 16);
      }
      if (text.matches("0o[0-7]{1,11}")) {
        return Integer.parseUnsignedInt(text.substring(2), 8);
      }
      if (text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
        return Double.parseDouble(text);
      }
    } catch (NumberFormatException e) {
      return Double.NaN; // more than 32 bits
    }
    return switch (text) {
      case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }
}
