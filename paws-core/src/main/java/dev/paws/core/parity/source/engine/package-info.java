/**
 * A project's containers in an engine as an environment to compare.
 *
 * <p>Promises: what a container has from its image or by default is implied, not stated; names that
 * the engine made up are translated back to those of the project's files.
 */
@NullMarked
package dev.paws.core.parity.source.engine;

import org.jspecify.annotations.NullMarked;
