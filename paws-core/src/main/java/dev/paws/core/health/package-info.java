/**
 * Decides when a container has reached the awaited state. Observing keeps a record of facts
 * (starts, exits, the engine's verdict, our own probes) and passes each {@link
 * dev.paws.core.health.Observation} on. Deciding is a pure rule from that record and the time to a
 * {@link dev.paws.core.health.Verdict}. Both are data; other packages put them into words. Nothing
 * here calls the engine or waits.
 */
@NullMarked
package dev.paws.core.health;

import org.jspecify.annotations.NullMarked;
