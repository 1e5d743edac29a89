/** Holds the Compose specification as a table of shapes, and checks models against it. */
@NullMarked
package dev.paws.core.compose.schema;

import org.jspecify.annotations.NullMarked;
