package dev.paws.core.app;

import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.reconcile.ExistingContainers.Change;
import java.util.Locale;
import java.util.Optional;

/** What is done with containers that exist. */
public enum LifecycleAction {
  START(Change.START, WorkflowPhrase.BY_START),
  STOP(null, WorkflowPhrase.BY_STOP),
  RESTART(Change.RESTART, WorkflowPhrase.BY_RESTART),
  PAUSE(null, WorkflowPhrase.BY_PAUSE),
  RESUME(Change.RESUME, WorkflowPhrase.BY_RESUME),
  REBUILD(Change.REPLACE, WorkflowPhrase.BY_REBUILD);

  private final Optional<Change> change;
  private final WorkflowPhrase cause;

  LifecycleAction(@org.jspecify.annotations.Nullable Change change, WorkflowPhrase cause) {
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
  WorkflowPhrase cause() {
    return cause;
  }
}
