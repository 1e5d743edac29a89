package dev.paws.core.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How much of a log to read: its end, within all limits.
 *
 * @param lines the most lines
 * @param bytes roughly the most bytes to keep, no matter how long the log is
 * @param since only what was written from then on; empty: everything
 * @param stopped called while the log arrives; once it returns true, reading ends
 */
public record LogLimit(int lines, int bytes, Optional<Instant> since, BooleanSupplier stopped) {
  /** Creates a limit for the whole log. */
  public LogLimit(int lines, int bytes, BooleanSupplier stopped) {
    this(lines, bytes, Optional.empty(), stopped);
  }

  /** Returns the limit for the search of a line: what a start writes. */
  public static LogLimit ofSearch() {
    return new LogLimit(20_000, 4 * 1024 * 1024, () -> false);
  }

  /** Returns this limit for what was written from a time on. */
  public LogLimit from(Instant newSince) {
    return new LogLimit(lines, bytes, Optional.of(newSince), stopped);
  }

  /** Returns the limit for the report of a failure. */
  public static LogLimit ofReport(int lines) {
    return new LogLimit(lines, 256 * 1024, () -> false);
  }
}
