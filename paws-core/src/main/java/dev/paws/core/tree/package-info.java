/**
 * An immutable tree of mappings, sequences and scalars, each with its position: the result of
 * reading a Compose file, manifest or parameter file.
 */
@NullMarked
package dev.paws.core.tree;

import org.jspecify.annotations.NullMarked;
