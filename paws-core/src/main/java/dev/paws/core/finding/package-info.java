/**
 * Findings about the user's environment: each {@link dev.paws.core.finding.Finding} has a code, a
 * position, the fact, what was expected and what to do next. Depends on no other package.
 */
@NullMarked
package dev.paws.core.finding;

import org.jspecify.annotations.NullMarked;
