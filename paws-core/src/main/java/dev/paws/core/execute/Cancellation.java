package dev.paws.core.execute;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a run from outside, as when the build is interrupted. */
public final class Cancellation {
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final ForceStop haste;
  private volatile Runnable action = () -> {};

  /** Of a run that always takes its time on the way down. */
  public Cancellation() {
    this(new ForceStop());
  }

  /**
   * Of a run that can be hurried.
   *
   * @param haste whether what it takes down goes at once
   */
  public Cancellation(ForceStop haste) {
    this.haste = haste;
  }

  /** Asks the current run, and each later one, to end: no further step begins. */
  public void cancel() {
    cancelled.set(true);
    action.run();
  }

  /** Whether it was asked for. */
  public boolean isCancelled() {
    return cancelled.get();
  }

  /** Whether what goes down is to go at once. */
  public ForceStop haste() {
    return haste;
  }

  void onCancel(Runnable newAction) {
    action = newAction;
    if (cancelled.get()) {
      newAction.run();
    }
  }
}
