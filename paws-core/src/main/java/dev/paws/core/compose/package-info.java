/**
 * Compose files to one resolved tree. {@link dev.paws.core.compose.ComposeLoader} is the entry
 * point; each stage (discovery, dotenv, interpolation, include, extends, merge, profiles, normal
 * form) is a package or class of its own. Every value of the result knows where it was written.
 */
@NullMarked
package dev.paws.core.compose;

import org.jspecify.annotations.NullMarked;
