/**
 * Containers of our own that run one command and are removed at once, labelled as one-off
 * containers of the project so that {@code down} removes them if this process is killed.
 */
@NullMarked
package dev.paws.core.run.helper;

import org.jspecify.annotations.NullMarked;
