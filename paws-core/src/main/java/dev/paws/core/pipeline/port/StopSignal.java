package dev.paws.core.pipeline.port;

import java.util.ArrayList;
import java.util.List;

/** Asks work under way to end. Raised once; may be used by several threads. */
public final class StopSignal {
  private final List<Runnable> listeners = new ArrayList<>();
  private volatile boolean raised;

  /** Asks for the end. */
  public void raise() {
    List<Runnable> toCall;
    synchronized (listeners) {
      raised = true;
      toCall = List.copyOf(listeners);
      listeners.clear();
    }
    toCall.forEach(Runnable::run);
  }

  /** Returns whether the end was asked for. */
  public boolean isRaised() {
    return raised;
  }

  /** Calls the listener when the end is asked for, at once if it was before. */
  public void onRaise(Runnable listener) {
    synchronized (listeners) {
      if (!raised) {
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }

  /** Forgets a listener. */
  public void forget(Runnable listener) {
    synchronized (listeners) {
      listeners.remove(listener);
    }
  }
}
