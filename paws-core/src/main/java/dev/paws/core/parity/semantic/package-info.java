/**
 * The semantic mode: parameters drawn from wherever they are set, and what does not fit together
 * within one environment. Pure functions of an environment.
 *
 * <p>Which parameters there are and where each can be set is a file ({@code parameters.yaml}), not
 * code; {@code docs/parity-semantic.md} describes it.
 */
@NullMarked
package dev.paws.core.parity.semantic;

import org.jspecify.annotations.NullMarked;
