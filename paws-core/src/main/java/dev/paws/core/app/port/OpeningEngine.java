package dev.paws.core.app.port;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;

/** An engine that is being opened. */
public interface OpeningEngine extends AutoCloseable {
  /**
   * Waits until the engine is open, and returns it.
   *
   * @throws EngineException if it cannot be opened
   */
  Engine engine();

  /** Closes the engine; one that is still opening is closed as soon as it is open. */
  @Override
  void close();
}
