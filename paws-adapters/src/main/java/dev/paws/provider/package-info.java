/** Runs the programs of provider services. */
@NullMarked
package dev.paws.provider;

import org.jspecify.annotations.NullMarked;
