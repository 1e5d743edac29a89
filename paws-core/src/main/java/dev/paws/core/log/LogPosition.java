package dev.paws.core.log;

import dev.paws.core.engine.LogLine;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a log was read. The engine goes on from a time, which is included, so lines of that time
 * come again.
 *
 * @param time the time of the last line, in nanoseconds since 1970 (UTC); {@link Long#MIN_VALUE}:
 *     there was none
 * @param lines how many lines of that time were read
 */
public record LogPosition(long time, int lines) {
  private static final long SECOND = 1_000_000_000L;

  /** Nothing was read. */
  public static final LogPosition START = new LogPosition(Long.MIN_VALUE, 0);

  /** Returns whether nothing was read. */
  public boolean isStart() {
    return time == Long.MIN_VALUE;
  }

  /** Returns the time to go on from; empty if nothing was read. */
  public Optional<Instant> instant() {
    return isStart()
        ? Optional.empty()
        : Optional.of(
            Instant.ofEpochSecond(Math.floorDiv(time, SECOND), Math.floorMod(time, SECOND)));
  }

  /** Returns the position after a line. */
  public LogPosition after(LogLine line) {
    return new LogPosition(line.time(), line.time() == time ? lines + 1 : 1);
  }
}
