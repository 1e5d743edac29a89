/**
 * The semantic mode: parameters, read from any place that sets them, and checks for contradictions
 * within one environment. The list of parameters and of their places is a file ({@code
 * parameters.yaml}), not code; {@code docs/parity-semantic.md} describes it.
 *
 * <p>Promises: pure functions of an environment; a parameter keeps the part of the field that it
 * was read from.
 */
@NullMarked
package dev.paws.core.parity.semantic;

import org.jspecify.annotations.NullMarked;
