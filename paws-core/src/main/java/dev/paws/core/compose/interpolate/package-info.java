/** Variables in strings, and the casts of the typed paths that follow. */
@NullMarked
package dev.paws.core.compose.interpolate;

import org.jspecify.annotations.NullMarked;
