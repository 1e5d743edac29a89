/**
 * The goals without Maven: settings in, messages out through {@link dev.paws.goal.Console},
 * failures as {@link dev.paws.goal.GoalFailure}. Results are written before a goal fails.
 */
@NullMarked
package dev.paws.goal;

import org.jspecify.annotations.NullMarked;
