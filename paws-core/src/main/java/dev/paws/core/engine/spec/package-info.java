/**
 * What to create in an engine: containers, networks, volumes, images. Complete: the adapter applies
 * every option that these records can hold, or refuses it by name; it never drops one.
 */
@NullMarked
package dev.paws.core.engine.spec;

import org.jspecify.annotations.NullMarked;
