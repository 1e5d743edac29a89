/**
 * An engine in memory with virtual time, and builders for desired states. A test sets how
 * containers behave, lets the clock run, and reads which calls the engine received and what it then
 * has.
 */
@NullMarked
package dev.paws.core.sim;

import org.jspecify.annotations.NullMarked;
