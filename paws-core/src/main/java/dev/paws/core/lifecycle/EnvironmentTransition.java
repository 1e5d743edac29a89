package dev.paws.core.lifecycle;

import dev.paws.core.model.EnvironmentState;
import java.time.Instant;

/**
 * A change from one state of an environment to another.
 *
 * @param environment the environment's id
 * @param cause what happened, in words for the user; may be empty
 * @param command the goal that recorded it, for example {@code paws:up}
 */
public record EnvironmentTransition(
    String environment,
    EnvironmentState from,
    EnvironmentState to,
    Instant at,
    String cause,
    String command) {}
