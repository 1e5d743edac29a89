package dev.paws.core.app.port;

import dev.paws.core.execute.ForceStop;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Clock, threads and signals of this process. */
public interface ProcessRuntime {
  /** Returns the time of day. */
  Instant timeOfDay();

  /**
   * Opens a clock and threads for one run; the caller closes them.
   *
   * @param onInterrupt called when the waiting thread is interrupted, which an embedding tool does
   *     to stop a build; the wait continues, so that the run can end in order
   */
  OpenRunEnvironment open(Runnable onInterrupt);

  /**
   * Protects work until the guard is closed: the end of the process waits for it.
   *
   * @param cancel called when the process should end; returns immediately
   * @param patience how long the end of the process waits for the guard to be closed
   * @param say receives messages for the user at that time
   */
  Guard guard(Runnable cancel, Duration patience, Consumer<String> say);

  /**
   * Lets the user end work that has no end of its own: until the guard is closed, the first SIGINT
   * ends the work instead of the process. A second one ends the process as usual.
   *
   * @param end called at the signal; returns immediately
   */
  Guard untilInterrupt(Runnable end);

  /**
   * Does work that may fail or take too long without harm. Returns when the work is done, has
   * failed or has taken too long, or when a forced shutdown is asked for.
   *
   * @param name the name of the thread that does it
   * @param longest how long to wait for it
   * @param failed receives the reason in one line if it was not done
   */
  default void attempt(String name, Duration longest, Runnable work, Consumer<String> failed) {
    begin(name, longest, work, failed).close();
  }

  /**
   * Begins such work, and returns at once.
   *
   * @return to be closed, which waits as {@link #attempt} does
   */
  Attempt begin(String name, Duration longest, Runnable work, Consumer<String> failed);

  /** Returns the flag that is set once the user asks for a forced shutdown. */
  ForceStop forceStop();

  /** Work that has begun. Closing it waits for its end, at most as long as was agreed. */
  interface Attempt extends AutoCloseable {
    /** Nothing was begun. */
    Attempt NONE = () -> {};

    @Override
    void close();
  }

  /** Delays the end of the process until it is closed. */
  interface Guard extends AutoCloseable {
    @Override
    void close();
  }
}
