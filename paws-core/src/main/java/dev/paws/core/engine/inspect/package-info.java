/**
 * The configuration of a container or an image, as the engine shows it. Only the fields that Paws
 * reads, in the engine's groups. An empty text, a number 0 and an empty list mean "not set", unless
 * the component says otherwise.
 */
@NullMarked
package dev.paws.core.engine.inspect;

import org.jspecify.annotations.NullMarked;
