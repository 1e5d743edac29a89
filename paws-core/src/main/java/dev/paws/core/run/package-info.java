/**
 * The goals as calls, without Maven: the stages put together. A call takes settings and ports and
 * returns a result with everything to report; nothing here prints or exits.
 */
@NullMarked
package dev.paws.core.run;

import org.jspecify.annotations.NullMarked;
