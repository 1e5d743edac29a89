/**
 * Decides when a container has reached what is waited for. Observing keeps a record of facts
 * (starts, exits, the engine's verdict, our own probes) and hands each {@link
 * dev.paws.core.health.Observation} on; deciding is a pure rule from that record and the time to a
 * {@link dev.paws.core.health.Verdict}. Both are data; their words are made elsewhere. Nothing here
 * asks anybody or waits.
 */
@NullMarked
package dev.paws.core.health;

import org.jspecify.annotations.NullMarked;
