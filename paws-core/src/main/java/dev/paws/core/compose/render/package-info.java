/** A resolved tree as text. */
@NullMarked
package dev.paws.core.compose.render;

import org.jspecify.annotations.NullMarked;
