/**
 * What files and command lines say, whichever way they are written: the order of options, comments,
 * quotes and layout make no difference, and what differs is shown key by key or line by line.
 *
 * <p>Promises: two texts count as equal only if the program that reads them would behave alike; a
 * text whose form is not known is compared line by line.
 */
@NullMarked
package dev.paws.core.parity.content;

import org.jspecify.annotations.NullMarked;
