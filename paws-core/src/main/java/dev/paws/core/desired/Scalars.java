package dev.paws.core.desired;

import java.util.Optional;

/** Reads numbers as the resolved tree has them: as numbers or as decimal strings. */
final class Scalars {
  private Scalars() {}

  static Optional<Long> whole(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return decimal(text).filter(value -> value == Math.rint(value)).map(Double::longValue);
    }
  }

  static Optional<Integer> integer(String text) {
    return whole(text).filter(value -> value == value.intValue()).map(Long::intValue);
  }

  /** Returns the mode of a file: octal digits after a zero, otherwise a number. */
  static Optional<Integer> mode(String text) {
    if (!text.startsWith("0")) {
      return integer(text);
    }
    try {
      return Optional.of(Integer.parseInt(text, 8));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Double> decimal(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns processors in billionths, computed in single precision as Docker Compose does, so that
   * the engine gets exactly the same number.
   */
  static long nanoCpus(double cpus) {
    return (long) ((float) cpus * 1e9f);
  }
}
