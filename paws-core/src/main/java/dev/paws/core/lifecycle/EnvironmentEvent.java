package dev.paws.core.lifecycle;

import dev.paws.core.model.DocumentedValue;
import java.time.Instant;

/**
 * Something that changes the state of an environment, or shows it.
 *
 * @param environment the environment's id
 * @param at when it happened
 * @param cause what happened, in words for the user; may be empty
 * @param command the goal that recorded it, for example {@code paws:up}
 */
public record EnvironmentEvent(
    String environment, Instant at, Kind kind, String cause, String command) {

  /** The kinds of events. */
  public enum Kind implements DocumentedValue {
    UP_BEGAN,
    /** All services became ready. */
    UP_SUCCEEDED,
    UP_FAILED,
    /** The user, or the end of the process, stopped it. */
    UP_CANCELLED,
    /** Containers were removed, volumes are left. */
    DOWN_KEPT_DATA,
    /** Nothing is left. */
    DOWN_REMOVED_ALL,
    /** A look at the engine showed no container and no volume. */
    SEEN_NOTHING,
    /** A look at the engine showed no container, but volumes. */
    SEEN_ONLY_DATA,
    /** A look at the engine showed containers that still start. */
    SEEN_STARTING,
    SEEN_HEALTHY,
    SEEN_DEGRADED,
    SEEN_FAILED,
    /** A look at the engine showed containers of which none runs, and some ended with an error. */
    SEEN_ENDED,
    SEEN_STOPPED
  }
}
