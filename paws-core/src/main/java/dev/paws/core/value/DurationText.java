package dev.paws.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Durations as text: {@code 10s}, {@code 1m30s}, {@code 500ms} (Compose specification, "Specifying
 * durations").
 */
public final class DurationText {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private DurationText() {}

  /** Which units a text may use. */
  public enum Units {
    /** {@code ns us ms s m h}, as Go's {@code time.ParseDuration} reads them. */
    GO,
    /** Days ({@code d}) and weeks ({@code w}) as well. */
    WITH_DAYS
  }

  /**
   * Reads a duration that is not negative, days and weeks included.
   *
   * @return the duration; empty if the text is not one, is negative, or is longer than 292 years
   */
  public static Optional<Duration> parse(String text) {
    OptionalLong nanos = nanos(text, Units.WITH_DAYS);
    return nanos.isEmpty() || nanos.getAsLong() < 0 || hasSign(text)
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(nanos.getAsLong()));
  }

  /**
   * Reads a duration as Go's {@code time.ParseDuration} does, sign included.
   *
   * @return nanoseconds; empty if the text is not a duration, or one that does not fit into 64 bits
   */
  public static OptionalLong nanos(String text, Units units) {
    int at = hasSign(text) ? 1 : 0;
    if (text.length() - at == 1 && text.charAt(at) == '0') {
      return OptionalLong.of(0);
    }
    if (at == text.length()) {
      return OptionalLong.empty();
    }
    BigInteger total = BigInteger.ZERO;
    while (at < text.length()) {
      int amountFrom = at;
      int unitFrom = endOf(text, amountFrom, true);
      at = endOf(text, unitFrom, false);
      String amount = text.substring(amountFrom, unitFrom);
      long unit = nanosOf(text.substring(unitFrom, at), units);
      if (unit == 0 || !isDecimal(amount)) {
        return OptionalLong.empty();
      }
      total = total.add(new BigDecimal(amount).multiply(BigDecimal.valueOf(unit)).toBigInteger());
      if (total.compareTo(MAX) > 0) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(text.charAt(0) == '-' ? -total.longValue() : total.longValue());
  }

  /**
   * Prints a duration without the units that are zero: {@code 1m30s}, {@code 1s500ms}, {@code 0s}.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public static String format(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    if (duration.isNegative()) {
      throw new IllegalArgumentException("negative duration: " + duration);
    }
    StringBuilder text = new StringBuilder();
    append(text, duration.toHours(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    append(text, duration.toNanosPart() / 1_000 % 1_000, "us");
    append(text, duration.toNanosPart() % 1_000, "ns");
    return text.toString();
  }

  /** Prints nanoseconds as Go does: {@code 1m30s}, {@code 1.5s}, {@code 1h0m0s}. */
  public static String formatAsGo(long nanos) {
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

  private static boolean hasSign(String text) {
    return text.startsWith("-") || text.startsWith("+");
  }

  /** Returns the index after the run of number characters, or of other characters. */
  private static int endOf(String text, int from, boolean number) {
    int at = from;
    while (at < text.length() && isNumberPart(text.charAt(at)) == number) {
      at++;
    }
    return at;
  }

  private static boolean isNumberPart(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static boolean isDecimal(String amount) {
    int dot = amount.indexOf('.');
    return dot < 0 ? !amount.isEmpty() : amount.length() > 1 && amount.indexOf('.', dot + 1) < 0;
  }

  private static long nanosOf(String unit, Units units) {
    return switch (unit) {
      case "ns" -> 1L;
      case "us", "\u00B5s", "\u03BCs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      case "d" -> units == Units.WITH_DAYS ? 86_400_000_000_000L : 0L;
      case "w" -> units == Units.WITH_DAYS ? 604_800_000_000_000L : 0L;
      default -> 0L;
    };
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount != 0) {
      text.append(amount).append(unit);
    }
  }

  private static String shifted(BigDecimal nanos, int places) {
    return nanos.movePointLeft(places).stripTrailingZeros().toPlainString();
  }
}
