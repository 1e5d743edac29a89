/**
 * The semantic mode: parameters, read from wherever they are set, and checks of what does not fit
 * together within one environment. Which parameters there are and where each can be set is a file
 * ({@code parameters.yaml}), not code; {@code docs/parity-semantic.md} describes it.
 *
 * <p>Promises: pure functions of an environment; a parameter keeps the part of the field that it
 * was read from.
 */
@NullMarked
package dev.paws.core.parity.semantic;

import org.jspecify.annotations.NullMarked;
