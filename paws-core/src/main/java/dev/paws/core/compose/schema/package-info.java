/** The Compose specification as a table of shapes, and the check of a model against it. */
@NullMarked
package dev.paws.core.compose.schema;

import org.jspecify.annotations.NullMarked;
