/**
 * Turns the properties of the goals, as they were written, into what the use cases are asked with.
 */
@NullMarked
package dev.paws.settings;

import org.jspecify.annotations.NullMarked;
