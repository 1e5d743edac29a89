/**
 * What a run looks like while it goes on: redrawn lines on a terminal, one line a change elsewhere.
 * What is shown is decided by pure functions of the run's state, size and time.
 */
@NullMarked
package dev.paws.terminal;

import org.jspecify.annotations.NullMarked;
