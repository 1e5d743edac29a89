package dev.paws.core.preflight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Amounts in the words of people. */
final class Amounts {
  private static final List<String> UNITS =
      List.of("bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

  private Amounts() {}

  /** {@code 512 MiB}, {@code 1.5 GiB}. */
  static String bytes(long bytes) {
    BigDecimal value = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (value.abs().compareTo(BigDecimal.valueOf(1024)) >= 0 && unit < UNITS.size() - 1) {
      value = value.divide(BigDecimal.valueOf(1024));
      unit++;
    }
    return plain(value, 1) + " " + UNITS.get(unit);
  }

  /** {@code 0.5}, {@code 2}. */
  static String cpus(long nanos) {
    return plain(BigDecimal.valueOf(nanos, 9), 2);
  }

  private static String plain(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
