/**
 * The state of an environment as a whole (data model, entity 1): which events change it, and
 * through which states it passes. Pure: what happened comes in, transitions come out.
 */
@NullMarked
package dev.paws.core.lifecycle;

import org.jspecify.annotations.NullMarked;
