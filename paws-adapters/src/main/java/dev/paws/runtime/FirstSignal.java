package dev.paws.runtime;

import dev.paws.core.app.port.ProcessRuntime;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes the first SIGINT for the work of a goal, so that the process goes on and ends normally. The
 * JVM's own reaction is back afterwards: a second signal ends the process.
 */
final class FirstSignal implements ProcessRuntime.Guard {
  private static final String NAME = "INT";

  private final JdkSignals signals = new JdkSignals();
  private final AtomicBoolean restored = new AtomicBoolean();
  private final Runnable end;
  private Runnable restore = () -> {};

  private FirstSignal(Runnable end) {
    this.end = end;
  }

  /** Begins to listen; without a JVM that allows it, a signal ends the process as usual. */
  static FirstSignal take(Runnable end) {
    FirstSignal first = new FirstSignal(end);
    first.restore = first.signals.replace(NAME, first::signalled);
    return first;
  }

  private void signalled() {
    close();
    end.run();
  }

  @Override
  public void close() {
    if (restored.compareAndSet(false, true)) {
      restore.run();
    }
  }
}
