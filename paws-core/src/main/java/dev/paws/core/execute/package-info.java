/**
 * Carries out a plan through the engine port, in parallel if the plan allows it, longest way first.
 * Acts, never decides: the plan says what to do, {@code dev.paws.core.schedule} when it may begin,
 * {@code dev.paws.core.health} when a container is ready. One thread coordinates; calls to the
 * engine run on other threads and report back to it.
 */
@NullMarked
package dev.paws.core.execute;

import org.jspecify.annotations.NullMarked;
