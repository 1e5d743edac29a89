package dev.paws.core.execute;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a run from outside, for example because the build is interrupted. */
public final class Cancellation {
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final ForceStop forceStop;
  private volatile Runnable action = () -> {};

  /** Creates a cancellation whose shutdown is never forced. */
  public Cancellation() {
    this(new ForceStop());
  }

  /**
   * Creates a cancellation whose shutdown can be forced.
   *
   * @param forceStop asks for a forced shutdown of what the run takes down
   */
  public Cancellation(ForceStop forceStop) {
    this.forceStop = forceStop;
  }

  /** Asks the current run, and every later one, to end: no further step begins. */
  public void cancel() {
    cancelled.set(true);
    action.run();
  }

  /** Returns whether the run was asked to end. */
  public boolean isCancelled() {
    return cancelled.get();
  }

  /** Returns the request for a forced shutdown, which the user may make later. */
  public ForceStop forceStop() {
    return forceStop;
  }

  void onCancel(Runnable newAction) {
    action = newAction;
    if (cancelled.get()) {
      newAction.run();
    }
  }
}
