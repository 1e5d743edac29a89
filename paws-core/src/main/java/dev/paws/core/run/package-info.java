/**
 * The goals as calls: the stages put together, without Maven. A goal hands in settings and ports
 * and gets a result that says all there is to tell; nothing here prints or exits.
 */
@NullMarked
package dev.paws.core.run;

import org.jspecify.annotations.NullMarked;
