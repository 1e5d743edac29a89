package dev.paws.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of bytes as text, with units that are powers of 1024 (Compose specification, "Specifying
 * byte values").
 */
public final class ByteSize {
  private static final Pattern SIZE =
      Pattern.compile("(\\d+(?:\\.\\d+)?) ?([kKmMgGtTpP])?[iI]?[bB]?");
  private static final Pattern DECIMAL_SIZE =
      Pattern.compile(
          "(\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?) ?(?:[bB]|([kKmMgGtTpP])(?:[iI]?[bB])?)?");
  private static final String SHORT_UNITS = "KMGT";
  private static final List<String> WORDS =
      List.of("bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
  private static final int UNIT = 1024;

  private ByteSize() {}

  /**
   * Reads a size as Docker does: a number, then {@code b}, or {@code k m g t p} with {@code b} or
   * {@code ib}.
   *
   * @return bytes, rounded down; empty if the text is not a size
   */
  public static OptionalLong parse(String text) {
    Matcher size = SIZE.matcher(text);
    return size.matches()
        ? OptionalLong.of((long) (Double.parseDouble(size.group(1)) * factor(size.group(2))))
        : OptionalLong.empty();
  }

  /**
   * Reads a size as newer versions of Docker do: any decimal number ({@code .5}, {@code 1e3},
   * {@code +1}), then {@code b}, or {@code k m g t p} alone or with {@code b} or {@code ib}.
   *
   * @return bytes, rounded down; empty if the text is not a size
   */
  public static OptionalLong parseDecimal(String text) {
    Matcher size = DECIMAL_SIZE.matcher(text);
    return size.matches()
        ? OptionalLong.of((long) (Double.parseDouble(size.group(1)) * factor(size.group(2))))
        : OptionalLong.empty();
  }

  /**
   * Prints bytes in the largest unit that divides them without a remainder: {@code 2G}, {@code
   * 1536M}.
   */
  public static String exact(long bytes) {
    long amount = bytes;
    int unit = -1;
    while (amount >= UNIT && amount % UNIT == 0 && unit < SHORT_UNITS.length() - 1) {
      amount /= UNIT;
      unit++;
    }
    return amount + (unit < 0 ? "B" : SHORT_UNITS.substring(unit, unit + 1));
  }

  /** Prints bytes for people, with one decimal place: {@code 512 MiB}, {@code 1.5 GiB}. */
  public static String rounded(long bytes) {
    BigDecimal value = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (value.abs().compareTo(BigDecimal.valueOf(UNIT)) >= 0 && unit < WORDS.size() - 1) {
      value = value.divide(BigDecimal.valueOf(UNIT));
      unit++;
    }
    String amount = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    return amount + " " + WORDS.get(unit);
  }

  private static double factor(@Nullable String unit) {
    return unit == null ? 1 : Math.pow(UNIT, "kmgtp".indexOf(unit.toLowerCase(Locale.ROOT)) + 1);
  }
}
