/**
 * What a container or an image was configured with, as the engine shows it. Only the fields that
 * Paws reads, in the engine's groups: a text that is empty, a number that is 0 and a list without
 * items are not set, unless the component says otherwise.
 */
@NullMarked
package dev.paws.core.engine.inspect;

import org.jspecify.annotations.NullMarked;
