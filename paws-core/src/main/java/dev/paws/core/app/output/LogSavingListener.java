package dev.paws.core.app.output;

import dev.paws.core.execute.ForwardingRunListener;
import dev.paws.core.execute.RunListener;
import dev.paws.core.reconcile.Operation;

/** Shows a run on a display, and saves the logs of containers that are removed. */
final class LogSavingListener extends ForwardingRunListener {
  private final LogFiles logs;

  LogSavingListener(RunListener display, LogFiles logs) {
    super(display);
    this.logs = logs;
  }

  @Override
  public void removing(Operation.RemoveContainer operation) {
    logs.removing(operation);
    super.removing(operation);
  }
}
