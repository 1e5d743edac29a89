/**
 * Carries a plan out through the engine port, in parallel where the plan allows, longest way first.
 * Acts, never decides: what to do comes from the plan, when it may begin from {@code
 * dev.paws.core.schedule}, when a container is ready from {@code dev.paws.core.health}. One thread
 * coordinates; calls to the engine run on others and report back to it.
 */
@NullMarked
package dev.paws.core.execute;

import org.jspecify.annotations.NullMarked;
