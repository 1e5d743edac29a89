package dev.paws.core.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One step of a schedule.
 *
 * @param id unique in its schedule
 * @param step the object that the worker receives
 * @param after ids of the tasks that must have ended before this one begins
 * @param weight the order in which ready tasks begin: heaviest first
 * @param takesSlot whether it counts among the tasks that may run at a time
 * @param limit how long it may take; empty: until the deadline of the whole schedule
 * @param grace how long to wait for its end after it was asked to stop; zero: not at all
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
