package dev.paws.core.execute;

import java.util.ArrayList;
import java.util.List;

/**
 * Set once the user asks for a forced shutdown: containers are killed instead of stopped, and
 * nothing is saved first. It stays set. Safe for use by several threads.
 */
public final class ForceStop {
  private final List<Watch> watches = new ArrayList<>();
  private boolean asked;

  /** An action that runs when a forced shutdown is asked for, until this is closed. */
  public final class Watch implements AutoCloseable {
    private final Runnable action;

    private Watch(Runnable action) {
      this.action = action;
    }

    /** A later request no longer runs the action. */
    @Override
    public void close() {
      synchronized (watches) {
        watches.remove(this);
      }
    }
  }

  /** Asks for a forced shutdown, and runs the registered actions on the caller's thread. */
  public void ask() {
    List<Watch> now;
    synchronized (watches) {
      if (asked) {
        return;
      }
      asked = true;
      now = List.copyOf(watches);
    }
    now.forEach(watch -> watch.action.run());
  }

  /** Returns whether a forced shutdown was asked for. */
  public boolean isAsked() {
    synchronized (watches) {
      return asked;
    }
  }

  /** Runs the action when a forced shutdown is asked for, or immediately if it already was. */
  public Watch whenAsked(Runnable action) {
    Watch watch = new Watch(action);
    boolean late;
    synchronized (watches) {
      late = asked;
      watches.add(watch);
    }
    if (late) {
      action.run();
    }
    return watch;
  }
}
