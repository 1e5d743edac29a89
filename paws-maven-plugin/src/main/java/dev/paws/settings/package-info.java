/** Turns the text of the goals' properties into the settings of the use cases. */
@NullMarked
package dev.paws.settings;

import org.jspecify.annotations.NullMarked;
