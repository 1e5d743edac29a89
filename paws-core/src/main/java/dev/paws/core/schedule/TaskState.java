package dev.paws.core.schedule;

import java.util.Collection;
import java.util.Optional;

/** The state of one task of a schedule. Times are monotonic nanoseconds. */
final class TaskState<S> {
  private final Task<S> task;
  private Phase phase = Phase.WAITING;
  private long began;
  private Optional<Long> stopped = Optional.empty();
  private boolean abandoned;

  /** The phases of a task, in their order. */
  enum Phase {
    WAITING,
    UNDER_WAY,
    ENDED
  }

  TaskState(Task<S> task) {
    this.task = task;
  }

  Task<S> task() {
    return task;
  }

  S step() {
    return task.step();
  }

  Phase phase() {
    return phase;
  }

  boolean hasEnded() {
    return phase == Phase.ENDED;
  }

  /** Returns when it began; meaningless while it waits. */
  long began() {
    return began;
  }

  /** Returns whether it waits directly for one of these tasks. */
  boolean waitsForAny(Collection<Integer> ids) {
    return task.after().stream().anyMatch(ids::contains);
  }

  void begin(long now) {
    phase = Phase.UNDER_WAY;
    began = now;
  }

  /** Returns whether it was under way until now. */
  boolean end() {
    boolean ends = phase == Phase.UNDER_WAY;
    if (ends) {
      phase = Phase.ENDED;
    }
    return ends;
  }

  /** Marks it as asked to stop. Returns whether this is the first time. */
  boolean stop(long now) {
    boolean first = stopped.isEmpty();
    if (first) {
      stopped = Optional.of(now);
    }
    return first;
  }

  /** Marks it as abandoned: its end is no longer awaited. */
  void abandon() {
    abandoned = true;
  }

  /** Returns whether its own limit has passed and it was not asked to stop yet. */
  boolean isOverdue(long now) {
    return stopped.isEmpty() && now >= nextDue();
  }

  /** Returns whether it was asked to stop, its grace is over, and it was not abandoned yet. */
  boolean isBeyondGrace(long now) {
    return stopped.isPresent() && now >= nextDue();
  }

  /** Returns when its limit or its grace is over; {@code Long.MAX_VALUE} if it has none. */
  long nextDue() {
    if (abandoned) {
      return Long.MAX_VALUE;
    }
    return stopped
        .map(at -> at + task.grace().toNanos())
        .or(() -> task.limit().map(limit -> began + limit.toNanos()))
        .orElse(Long.MAX_VALUE);
  }
}
