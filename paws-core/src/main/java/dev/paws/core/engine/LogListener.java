package dev.paws.core.engine;

import java.util.List;

/**
 * Receives the lines of one container, in their order, on one thread of the subscription. A method
 * may block: the engine then waits, and no more memory is used.
 */
public interface LogListener {
  /** Receives the next lines. */
  void lines(List<LogLine> lines);

  /** The log was read to its end, or the container stopped. Nothing follows. */
  void ended();

  /** The log cannot be read, or no further. Nothing follows. */
  void broken(EngineFailure failure);
}
