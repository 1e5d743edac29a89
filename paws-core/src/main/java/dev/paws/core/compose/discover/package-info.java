/** Which files make the project, what it is called, and which variables its files see. */
@NullMarked
package dev.paws.core.compose.discover;

import org.jspecify.annotations.NullMarked;
