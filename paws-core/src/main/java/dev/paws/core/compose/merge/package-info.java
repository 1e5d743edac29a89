/** Merges models by the rule of each field, and keeps the items of sequences unique. */
@NullMarked
package dev.paws.core.compose.merge;

import org.jspecify.annotations.NullMarked;
