package dev.paws.core.workflow;

import dev.paws.core.model.StageTransition.Trigger;
import java.time.Instant;

/**
 * Something that happened to the environment or its tests.
 *
 * @param details what happened, in words for the user; may be empty
 * @param command the command that noticed it, for example {@code mvn paws:up}
 */
public record WorkflowEvent(Kind kind, Instant at, String details, String command) {

  /** The kinds of events. */
  public enum Kind {
    UP_BEGAN,
    UP_FAILED,
    /** The user, or the end of the process, stopped it. */
    UP_CANCELLED,
    /** All services are ready: after {@code up}, {@code start} or {@code resume}. */
    READY,
    /** Services were restarted or replaced and are ready again. */
    RESTARTED,
    /** A part of the environment changed on purpose; the work goes on. */
    CHANGED,
    PAUSED,
    STOPPED,
    /** A goal that changes a running environment failed. */
    CHANGE_FAILED,
    /** A container ended although nobody stopped it. */
    CONTAINER_DIED,
    TESTS_BEGAN,
    TESTS_PASSED,
    TESTS_FAILED;

    /** Returns the trigger of the transitions that it causes. */
    Trigger trigger() {
      return switch (this) {
        case UP_FAILED, CHANGE_FAILED, CONTAINER_DIED, TESTS_FAILED -> Trigger.FAILURE;
        default -> Trigger.AUTOMATIC;
      };
    }
  }
}
