/**
 * An engine in memory whose time is virtual, and builders of what it is asked for. A test says how
 * containers behave, lets the clock run and reads what the engine was asked and what it then holds.
 */
@NullMarked
package dev.paws.core.sim;

import org.jspecify.annotations.NullMarked;
