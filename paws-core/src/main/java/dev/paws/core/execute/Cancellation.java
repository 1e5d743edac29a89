package dev.paws.core.execute;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a run from outside, as when the build is interrupted. */
public final class Cancellation {
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile Runnable action = () -> {};

  /** Asks the current run, and each later one, to end: no further step begins. */
  public void cancel() {
    cancelled.set(true);
    action.run();
  }

  /** Whether it was asked for. */
  public boolean isCancelled() {
    return cancelled.get();
  }

  void onCancel(Runnable newAction) {
    action = newAction;
    if (cancelled.get()) {
      newAction.run();
    }
  }
}
