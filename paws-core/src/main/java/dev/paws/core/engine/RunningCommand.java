package dev.paws.core.engine;

/** A command that runs in a container. */
public interface RunningCommand extends AutoCloseable {
  /**
   * Passes on the output until the command ends.
   *
   * @return its exit code
   * @throws EngineException if the engine fails, or the command was closed
   */
  int await();

  /**
   * Tells the command's terminal its size; does nothing if it has none or has not quite begun.
   * Callable from any thread.
   */
  default void resize(int rows, int columns) {}

  /** Ends the command if it still runs, as far as the engine allows; callable from any thread. */
  @Override
  void close();

  /** Receives output as it arrives; {@code bytes} is reused afterwards. */
  @FunctionalInterface
  interface Output {
    /**
     * Receives a piece.
     *
     * @param error whether it is from standard error
     */
    void piece(boolean error, byte[] bytes, int length);
  }
}
