package dev.paws.core.engine;

import java.util.function.BooleanSupplier;

/**
 * How much of a log is read: its end, as far as all limits allow.
 *
 * @param lines at most so many lines
 * @param bytes at most about so many bytes are kept, however long the log is
 * @param stopped asked while the log comes in: once it is true, no more is read
 */
public record LogLimit(int lines, int bytes, BooleanSupplier stopped) {
  /** Enough for a report of a failure. */
  public static LogLimit ofReport(int lines) {
    return new LogLimit(lines, 256 * 1024, () -> false);
  }
}
