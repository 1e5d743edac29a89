/**
 * Checks the health of an environment: asks all containers and clusters at the same time, so that
 * one that hangs never holds the others, and returns what was found as data.
 */
@NullMarked
package dev.paws.core.run.health;

import org.jspecify.annotations.NullMarked;
