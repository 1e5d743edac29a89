/**
 * Carries out drills: causes faults, watches what recovers, counts the writes that survive, and
 * undoes everything. Undoing looks at what is there, so that it can be repeated, and begun by
 * another process.
 */
@NullMarked
package dev.paws.core.run.drill;

import org.jspecify.annotations.NullMarked;
