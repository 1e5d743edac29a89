package dev.paws.core.execute;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether what goes down is to go at once: killed rather than stopped, with nothing saved first.
 * Once asked for, it stays asked for. Safe for use by several threads.
 */
public final class ForceStop {
  private final List<Watch> watches = new ArrayList<>();
  private boolean asked;

  /** Whoever would do something when haste is asked for, until it is closed. */
  public final class Watch implements AutoCloseable {
    private final Runnable action;

    private Watch(Runnable action) {
      this.action = action;
    }

    /** Haste that is asked for later is none of its concern. */
    @Override
    public void close() {
      synchronized (watches) {
        watches.remove(this);
      }
    }
  }

  /** Asks for haste; runs what was to be done then, on the caller's thread. */
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

  /** Whether it was asked for. */
  public boolean isAsked() {
    synchronized (watches) {
      return asked;
    }
  }

  /** Runs this when haste is asked for, and at once where it was already. */
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
