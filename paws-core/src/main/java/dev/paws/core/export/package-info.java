/**
 * Variables of the user's own choice for tests ({@code paws.export}): what is wrong with their
 * templates is told before anything starts, and filled in they are pure functions of what came up.
 */
@NullMarked
package dev.paws.core.export;

import org.jspecify.annotations.NullMarked;
