package dev.paws.core.execute;

import java.time.Instant;
import java.util.Optional;

/** Time and threads, handed in: real ones in a build, simulated ones in a test. */
public interface RunEnvironment {
  /** Monotonic time in nanoseconds. */
  long now();

  /** The time of day, to compare with the engine's timestamps. */
  Instant timeOfDay();

  /** Runs work on a thread of its own; must not block the caller. */
  void submit(Runnable work);

  /** Leaves a signal for {@link #await}; callable from any thread. */
  void post(RunEvent signal);

  /**
   * The next signal, as soon as there is one.
   *
   * @param until the monotonic time at which to stop waiting
   * @return empty at that time
   */
  Optional<RunEvent> await(long until);
}
