package dev.paws.core.app.port;

import dev.paws.core.execute.RunEnvironment;
import java.util.concurrent.Executor;

/** Time and threads of one run; closed when the run has ended. */
public interface OpenRunEnvironment extends RunEnvironment, AutoCloseable {
  /** Returns what runs questions whose answers the caller blocks for. */
  default Executor questions() {
    return this::submit;
  }

  @Override
  void close();
}
