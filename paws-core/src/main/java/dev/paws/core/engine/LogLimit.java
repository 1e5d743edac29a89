package dev.paws.core.engine;

import java.util.function.BooleanSupplier;

/**
 * How much of a log to read: its end, within all limits.
 *
 * @param lines the most lines
 * @param bytes roughly the most bytes to keep, no matter how long the log is
 * @param stopped called while the log arrives; once it returns true, reading ends
 */
public record LogLimit(int lines, int bytes, BooleanSupplier stopped) {
  /** Returns the limit for the report of a failure. */
  public static LogLimit ofReport(int lines) {
    return new LogLimit(lines, 256 * 1024, () -> false);
  }
}
