/**
 * Which Docker Compose is followed, and the one table of what its versions do differently. Nothing
 * else in the loader compares versions.
 */
@NullMarked
package dev.paws.core.compose.reference;

import org.jspecify.annotations.NullMarked;
