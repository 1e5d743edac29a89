package dev.paws.core.execute;

import dev.paws.core.schedule.EventLoop;
import java.util.Optional;

/** Time and threads, handed in: real ones in a build, simulated ones in a test. */
public interface RunEnvironment extends EventLoop {
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

  @Override
  default void handleNext(long until) {
    await(until).ifPresent(RunEvent::handle);
  }
}
