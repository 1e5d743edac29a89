package dev.paws.core.preflight;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints numbers of processors for messages. */
final class CpuAmount {
  private CpuAmount() {}

  /** Returns billionths of a processor as processors: {@code 0.5}, {@code 2}. */
  static String text(long nanos) {
    return BigDecimal.valueOf(nanos, 9)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
