package dev.paws.core.schedule;

import java.time.Duration;

/**
 * Does the steps of a schedule. Each method is called on the schedule's thread and returns without
 * waiting; a step that takes time goes on elsewhere.
 */
public interface Worker<S> {
  /** Why a step is asked to stop. */
  enum StopReason {
    /** It took longer than its own limit. */
    LIMIT,
    /** The schedule ends before all its steps have. */
    SCHEDULE_ENDS
  }

  /** Begins a step. Its end is reported with {@link Scheduler#ended}, perhaps right here. */
  void begin(S step);

  /** Asks a step under way to stop; within its grace it should report its end. */
  default void stop(S step, StopReason reason) {}

  /** Handles a step that did not end within its grace: its end is no longer awaited. */
  default void abandon(S step) {}

  /** Returns whether the schedule must end early: it was cancelled, or a step failed. */
  boolean isStopping();

  /** Returns the monotonic time of the next {@link #advance}, if no event comes before. */
  default long nextWakeUp() {
    return Long.MAX_VALUE;
  }

  /**
   * Does what is due; called after each event and at each time that {@link #nextWakeUp} returned.
   */
  default void advance() {}

  /** Handles the schedule's deadline, before steps are asked to stop. */
  default void deadline() {}

  /** Handles a sleep of the machine, noticed when it woke. */
  default void slept(Duration duration) {}

  /** Returns for how long work outside the steps delays the end; zero if there is none. */
  default Duration unfinished() {
    return Duration.ZERO;
  }
}
