package dev.paws.core.health;

import dev.paws.core.engine.ContainerState;

/**
 * How a container's process ended.
 *
 * @param outOfMemory whether the kernel killed it because memory ran out
 * @param error what the engine reports of a failed start; empty if nothing
 */
public record Exit(int code, boolean outOfMemory, String error) {
  private static final int CANNOT_EXECUTE = 126;
  private static final int COMMAND_NOT_FOUND = 127;

  /** Returns how the last process of a container ended, as the engine shows it. */
  static Exit of(ContainerState state) {
    return new Exit(state.exitCode(), state.oomKilled(), state.error());
  }

  /** Returns the end of a command of which only the exit code is known. */
  static Exit withCode(int code) {
    return new Exit(code, false, "");
  }

  /** Returns whether the process ended with exit code 0. */
  public boolean succeeded() {
    return code == 0;
  }

  /**
   * Returns whether the command could not be run at all (by a shell's convention for exit codes).
   */
  boolean cannotRun() {
    return code == CANNOT_EXECUTE || code == COMMAND_NOT_FOUND;
  }
}
