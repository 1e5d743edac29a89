package dev.paws.core.app.port;

import dev.paws.core.execute.RunListener;

/** Shows a run while it goes on; closed when the run has ended. */
public interface RunDisplay extends RunListener, AutoCloseable {
  @Override
  void close();
}
