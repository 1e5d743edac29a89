/**
 * An immutable tree of mappings, sequences and scalars, each with its position: what Compose files,
 * manifests and parameter files are after reading.
 */
@NullMarked
package dev.paws.core.tree;

import org.jspecify.annotations.NullMarked;
