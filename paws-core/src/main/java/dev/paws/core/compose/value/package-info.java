/**
 * The tree the stages of loading work on: like {@code compose.tree}, but it can be changed, and
 * each value carries how it came to be.
 */
@NullMarked
package dev.paws.core.compose.value;

import org.jspecify.annotations.NullMarked;
