package dev.paws.core.schedule;

import java.time.Instant;

/** The clock and the events of the thread that runs a schedule, handed in. */
public interface EventLoop {
  /** Returns the monotonic time in nanoseconds. */
  long now();

  /** Returns the time of day: it dates what happens, and goes on while the machine sleeps. */
  Instant timeOfDay();

  /**
   * Waits for the next event and handles it on this thread.
   *
   * @param until the monotonic time at which to return if no event comes
   */
  void handleNext(long until);
}
