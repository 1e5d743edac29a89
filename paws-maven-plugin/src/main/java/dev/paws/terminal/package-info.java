/**
 * Shows a run while it goes on: redrawn lines on a terminal, one line for each change elsewhere.
 * Pure functions of the run's state, size and time decide what to show.
 */
@NullMarked
package dev.paws.terminal;

import org.jspecify.annotations.NullMarked;
