/**
 * The semantic mode: parameters drawn from wherever they are set, and what does not fit together
 * within one environment. Pure functions of an environment.
 */
@NullMarked
package dev.paws.core.parity.semantic;

import org.jspecify.annotations.NullMarked;
