package dev.paws.core.compose.value;

import dev.paws.core.yaml.GoNumber;
import org.jspecify.annotations.Nullable;

/** Reads numbers as Go does. */
public final class GoParse {
  private GoParse() {}

  /** Reads a 64-bit decimal integer with an optional sign; returns null if the text is not one. */
  public static @Nullable Long integer(String text) {
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (from == text.length()) {
      return null;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Reads a number as {@code strconv.ParseFloat} does; returns null if the text is not one. */
  public static @Nullable Double number(String text) {
    // an underscore between two digits is ignored
    String lower = text.toLowerCase(java.util.Locale.ROOT).replaceAll("(?<=[0-9])_(?=[0-9])", "");
    Double special = special(lower);
    if (special != null) {
      return special;
    }
    if (lower.isEmpty()) {
      return null;
    }
    boolean hex = lower.startsWith("0x") || lower.startsWith("-0x") || lower.startsWith("+0x");
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && "+-.e".indexOf(c) < 0 && !(hex && "xpabcdf".indexOf(c) >= 0)) {
        return null;
      }
    }
    try {
      double number = Double.parseDouble(lower);
      return Double.isInfinite(number) ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * Reads a number as {@code strconv.ParseFloat} does with 32 bits; returns null if the text is not
   * one.
   */
  public static @Nullable Double number32(String text) {
    Double number = number(text);
    boolean tooLarge =
        number != null && Double.isFinite(number) && Float.isInfinite(number.floatValue());
    return number == null || tooLarge ? null : float32(number);
  }

  private static @Nullable Double special(String lower) {
    return switch (lower) {
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> null;
    };
  }

  /** Rounds a number to 32 bits and returns the number with the digits that 32 bits need. */
  public static double float32(double number) {
    float narrow = (float) number;
    return Float.isFinite(narrow) ? GoNumber.shortest(narrow).doubleValue() : narrow;
  }
}
