package dev.paws.core.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One step of a schedule.
 *
 * @param id unique in its schedule
 * @param step what the worker is given
 * @param after ids of the tasks that must have ended before this one begins
 * @param weight which of several ready tasks begins first: the heaviest
 * @param takesSlot whether it counts among those of which only so many run at a time
 * @param limit how long it may take; empty: until the deadline of the whole schedule
 * @param grace how long its end is waited for after it was asked to stop; zero: not at all
 */
public record Task<S>(
    int id,
    S step,
    List<Integer> after,
    int weight,
    boolean takesSlot,
    Optional<Duration> limit,
    Duration grace) {
  public Task {
    after = List.copyOf(after);
  }
}
