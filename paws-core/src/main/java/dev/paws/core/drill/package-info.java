/**
 * Drills: faults that are caused on purpose. Decides which containers a drill is about, what is
 * done to each and what undoes it, as data that outlives the process; never acts.
 */
@NullMarked
package dev.paws.core.drill;

import org.jspecify.annotations.NullMarked;
