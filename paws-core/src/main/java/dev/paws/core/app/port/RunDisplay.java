package dev.paws.core.app.port;

import dev.paws.core.execute.RunListener;

/** Follows a run to show it; closed when the run has ended. */
public interface RunDisplay extends RunListener, AutoCloseable {
  @Override
  void close();
}
