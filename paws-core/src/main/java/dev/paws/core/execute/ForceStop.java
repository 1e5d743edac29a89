package dev.paws.core.execute;

import java.util.ArrayList;
import java.util.List;

/**
 * Set once the user asks for a forced shutdown: containers are killed instead of stopped, and
 * nothing is saved first. It stays set. Safe for use by several threads.
 */
public final class ForceStop {
  private final List<Registration> registrations = new ArrayList<>();
  private boolean asked;

  /** An action that runs when a forced shutdown is asked for, until this is closed. */
  public final class Registration implements AutoCloseable {
    private final Runnable action;

    private Registration(Runnable action) {
      this.action = action;
    }

    /** A later request no longer runs the action. */
    @Override
    public void close() {
      synchronized (registrations) {
        registrations.remove(this);
      }
    }
  }

  /** Asks for a forced shutdown, and runs the registered actions on the caller's thread. */
  public void ask() {
    List<Registration> now;
    synchronized (registrations) {
      if (asked) {
        return;
      }
      asked = true;
      now = List.copyOf(registrations);
    }
    now.forEach(registration -> registration.action.run());
  }

  /** Returns whether a forced shutdown was asked for. */
  public boolean isAsked() {
    synchronized (registrations) {
      return asked;
    }
  }

  /** Runs the action when a forced shutdown is asked for, or immediately if it already was. */
  public Registration whenAsked(Runnable action) {
    Registration registration = new Registration(action);
    boolean late;
    synchronized (registrations) {
      late = asked;
      registrations.add(registration);
    }
    if (late) {
      action.run();
    }
    return registration;
  }
}
