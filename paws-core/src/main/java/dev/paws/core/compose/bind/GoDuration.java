package dev.paws.core.compose.bind;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Durations as Go reads and prints them: {@code 90s} is {@code 1m30s}. */
final class GoDuration {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private GoDuration() {}

  /** The duration in nanoseconds, or null if the text is none. */
  static @Nullable Long parse(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean negative = text.startsWith("-");
    if (text.length() - at == 1 && text.charAt(at) == '0') {
      return 0L;
    }
    if (at == text.length()) {
      return null;
    }
    BigInteger total = BigInteger.ZERO;
    while (at < text.length()) {
      int from = at;
      int digits = 0;
      int dots = 0;
      while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        boolean dot = text.charAt(at) == '.';
        dots += dot ? 1 : 0;
        digits += dot ? 0 : 1;
        at++;
      }
      int unitFrom = at;
      while (at < text.length() && !isDigit(text.charAt(at)) && text.charAt(at) != '.') {
        at++;
      }
      long unit = unit(text.substring(unitFrom, at));
      if (digits == 0 || dots > 1 || unit == 0) {
        return null;
      }
      BigDecimal amount = new BigDecimal(text.substring(from, unitFrom));
      total = total.add(amount.multiply(BigDecimal.valueOf(unit)).toBigInteger());
      if (total.compareTo(MAX) > 0) {
        return null;
      }
    }
    return negative ? -total.longValue() : total.longValue();
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "ns" -> 1L;
      case "us", "\u00B5s", "\u03BCs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 0L;
    };
  }

  /** The text of a duration. */
  static String print(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    String sign = nanos < 0 ? "-" : "";
    BigDecimal size = BigDecimal.valueOf(nanos).abs();
    long whole = Math.abs(nanos);
    if (whole < 1_000) {
      return sign + whole + "ns";
    }
    if (whole < 1_000_000) {
      return sign + shifted(size, 3) + "\u00B5s";
    }
    if (whole < 1_000_000_000) {
      return sign + shifted(size, 6) + "ms";
    }
    BigDecimal[] minutes = size.divideAndRemainder(BigDecimal.valueOf(60_000_000_000L));
    String seconds = shifted(minutes[1], 9) + "s";
    long total = minutes[0].longValue();
    if (total == 0) {
      return sign + seconds;
    }
    String rest = total % 60 + "m" + seconds;
    return sign + (total < 60 ? rest : total / 60 + "h" + rest);
  }

  private static String shifted(BigDecimal nanos, int places) {
    return nanos.movePointLeft(places).stripTrailingZeros().toPlainString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
