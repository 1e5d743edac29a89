/** Expands short forms to long forms. */
@NullMarked
package dev.paws.core.compose.canonical;

import org.jspecify.annotations.NullMarked;
