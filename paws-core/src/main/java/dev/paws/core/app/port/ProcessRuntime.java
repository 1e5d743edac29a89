package dev.paws.core.app.port;

import dev.paws.core.execute.ForceStop;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Time, threads and signals of this process. */
public interface ProcessRuntime {
  /** Returns the time of day. */
  Instant timeOfDay();

  /**
   * Opens time and threads for one run; the caller closes them.
   *
   * @param onInterrupt called when the thread that waits is interrupted, as an embedding tool does
   *     to stop a build; the wait goes on, so that the run can end in order
   */
  OpenRunEnvironment open(Runnable onInterrupt);

  /**
   * Guards something that goes on until the guard is closed.
   *
   * @param cancel called when the process is asked to end; returns immediately
   * @param patience how long the end of the process is held up for the guard to be closed
   * @param say gets what a person has to know then
   */
  Guard guard(Runnable cancel, Duration patience, Consumer<String> say);

  /**
   * Does work that is worth doing but may fail or take too long without harm. Returns when it is
   * done, has failed or took too long, or when a forced shutdown is asked for.
   *
   * @param name of the thread that does it
   * @param longest how long it is waited for
   * @param failed gets in one line why it was not done
   */
  void attempt(String name, Duration longest, Runnable work, Consumer<String> failed);

  /** Returns what is set once the user asks for a forced shutdown. */
  ForceStop forceStop();

  /** Holds up the end of the process until it is closed. */
  interface Guard extends AutoCloseable {
    @Override
    void close();
  }
}
