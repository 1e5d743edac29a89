/**
 * What is to be created in an engine: containers, networks, volumes, images. Complete: an option
 * that these records can hold is either carried out by the adapter or refused by name, never
 * dropped.
 */
@NullMarked
package dev.paws.core.engine.spec;

import org.jspecify.annotations.NullMarked;
