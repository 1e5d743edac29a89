/**
 * Merges files into one model: documents, {@code extends}, {@code include}, resets, merging,
 * checks.
 */
@NullMarked
package dev.paws.core.compose.assemble;

import org.jspecify.annotations.NullMarked;
