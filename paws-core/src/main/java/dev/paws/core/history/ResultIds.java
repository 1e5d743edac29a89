package dev.paws.core.history;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes ids that are unique among all processes and, as texts, ordered by time, so that a database
 * adds them at the end of its index: milliseconds since 1970, a number of the process, a counter.
 */
public final class ResultIds {
  private static final int TIME_BITS = 48;
  private static final int PROCESS_BITS = 24;

  private final int process;
  private final AtomicInteger counter = new AtomicInteger();

  /** Creates a source of ids with a random number. */
  public ResultIds() {
    this(new SecureRandom().nextInt(1 << PROCESS_BITS));
  }

  /** Creates a source of ids with that number, for tests. */
  public ResultIds(int process) {
    this.process = process;
  }

  /** Returns the next id. */
  public String next(Instant at) {
    return hex(at.toEpochMilli(), TIME_BITS)
        + "-"
        + hex(process, PROCESS_BITS)
        + "-"
        + Integer.toHexString(counter.getAndIncrement());
  }

  /** Returns a number with its leading zeros; without a formatter, which takes long to load. */
  private static String hex(long number, int bits) {
    return Long.toHexString(1L << bits | number).substring(1);
  }
}
