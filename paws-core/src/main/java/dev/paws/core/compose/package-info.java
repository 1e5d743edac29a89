/**
 * Resolves Compose files to one tree. {@link dev.paws.core.compose.ComposeLoader} is the entry
 * point; each stage (discovery, dotenv, interpolation, include, extends, merge, profiles, normal
 * form) has its own package or class. Every value of the result knows where it was written.
 */
@NullMarked
package dev.paws.core.compose;

import org.jspecify.annotations.NullMarked;
