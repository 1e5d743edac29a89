package dev.paws.core.app.port;

import dev.paws.core.execute.RunEnvironment;
import java.util.concurrent.Executor;

/** The clock and threads of one run; closed when the run has ended. */
public interface OpenRunEnvironment extends RunEnvironment, AutoCloseable {
  /** Returns the executor for requests whose answers the caller waits for. */
  default Executor questions() {
    return this::submit;
  }

  @Override
  void close();
}
