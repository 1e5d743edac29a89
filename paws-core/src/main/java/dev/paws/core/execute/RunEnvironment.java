package dev.paws.core.execute;

import dev.paws.core.schedule.EventLoop;
import java.util.Optional;

/** Clock and threads, handed in: real ones in a build, simulated ones in a test. */
public interface RunEnvironment extends EventLoop {
  /** Runs work on another thread; must not block the caller. */
  void submit(Runnable work);

  /** Queues an event for {@link #await}; callable from any thread. */
  void post(RunEvent signal);

  /**
   * Returns the next event, as soon as there is one.
   *
   * @param until the monotonic time at which to stop waiting, in nanoseconds
   * @return empty if none came by then
   */
  Optional<RunEvent> await(long until);

  @Override
  default void handleNext(long until) {
    await(until).ifPresent(RunEvent::handle);
  }
}
