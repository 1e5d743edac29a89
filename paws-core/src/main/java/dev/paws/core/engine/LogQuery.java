package dev.paws.core.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of a log to read.
 *
 * @param since only what was written from then on; empty: from the beginning
 * @param until only what was written up to then; empty: to the end
 * @param tail only this many of the last lines; empty: all
 * @param follow whether to go on with what is written from now on, until the container stops
 */
public record LogQuery(
    Optional<Instant> since, Optional<Instant> until, Optional<Integer> tail, boolean follow) {

  /** Returns the query for what was written before now. */
  public LogQuery past() {
    return new LogQuery(since, until, tail, false);
  }

  /** Returns the query that goes on after a time, which is included. */
  public static LogQuery following(Optional<Instant> since) {
    return new LogQuery(since, Optional.empty(), Optional.empty(), true);
  }
}
