/**
 * Which Docker Compose is followed, and the one table of what its versions do differently. Nothing
 * else in the loader compares versions.
 */
package dev.paws.core.compose.reference;
