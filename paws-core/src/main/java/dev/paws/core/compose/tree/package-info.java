/**
 * The tree that Compose files resolve to: mappings, sequences and scalars, each with its position.
 */
@NullMarked
package dev.paws.core.compose.tree;

import org.jspecify.annotations.NullMarked;
