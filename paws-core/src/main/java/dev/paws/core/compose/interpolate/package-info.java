/** Replaces variables in strings, and casts the strings at typed paths afterwards. */
@NullMarked
package dev.paws.core.compose.interpolate;

import org.jspecify.annotations.NullMarked;
