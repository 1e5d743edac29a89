/**
 * Decides when a container has reached its goal: facts (starts, exits, the engine's verdict, our
 * own probes) and the time go in, a verdict comes out. Pure: it asks nobody and never waits.
 */
@NullMarked
package dev.paws.core.health;

import org.jspecify.annotations.NullMarked;
