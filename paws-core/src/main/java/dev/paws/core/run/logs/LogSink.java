package dev.paws.core.run.logs;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.log.LogEntry;
import dev.paws.core.log.LogOrigin;

/** Receives what logs have. */
public interface LogSink {
  /** Receives an entry; they come in order. */
  void entry(LogEntry entry);

  /** Everything so far is to be shown now. */
  void flush();

  /** A container's log cannot be read, or no further. */
  void unreadable(LogOrigin origin, EngineFailure failure);

  /** Returns whether nobody wants more. */
  boolean isClosed();
}
