package dev.paws.core.app;

import dev.paws.core.message.SessionPhrase;
import dev.paws.core.reconcile.ExistingContainers.Change;
import java.util.Locale;
import java.util.Optional;

/** What is done with containers that exist. */
public enum LifecycleAction {
  START(Change.START, SessionPhrase.BY_START),
  STOP(null, SessionPhrase.BY_STOP),
  RESTART(Change.RESTART, SessionPhrase.BY_RESTART),
  PAUSE(null, SessionPhrase.BY_PAUSE),
  RESUME(Change.RESUME, SessionPhrase.BY_RESUME),
  REBUILD(Change.REPLACE, SessionPhrase.BY_REBUILD);

  private final Optional<Change> change;
  private final SessionPhrase cause;

  LifecycleAction(@org.jspecify.annotations.Nullable Change change, SessionPhrase cause) {
    this.change = Optional.ofNullable(change);
    this.cause = cause;
  }

  /** Returns the name of its goal. */
  public String goal() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the change after which containers run; empty if they are halted. */
  Optional<Change> change() {
    return change;
  }

  /** Returns what happened, in words for the history. */
  SessionPhrase cause() {
    return cause;
  }
}
