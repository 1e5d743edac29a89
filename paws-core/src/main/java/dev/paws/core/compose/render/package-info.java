/** Prints a resolved tree as JSON or YAML. */
@NullMarked
package dev.paws.core.compose.render;

import org.jspecify.annotations.NullMarked;
