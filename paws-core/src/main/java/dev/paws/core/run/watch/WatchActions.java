package dev.paws.core.run.watch;

import dev.paws.core.engine.RunningCommand;
import java.util.Collection;
import java.util.Optional;

/**
 * What the follower of files has others do. Failures are reported by them, and watching goes on.
 */
public interface WatchActions {
  /**
   * Builds images anew and replaces containers.
   *
   * @return whether that succeeded
   */
  boolean rebuild(Collection<String> services);

  /** Restarts services. */
  void restart(Collection<String> services);

  /** Receives the output of a command. */
  void output(boolean error, byte[] bytes, int length);

  /** Receives the command that an interrupt should end; empty: none runs any more. */
  void running(Optional<RunningCommand> command);

  /** Says what was done. */
  void info(String text);

  /** Says what could not be done. */
  void warn(String text);

  /** Returns whether watching should end. */
  boolean isClosed();
}
