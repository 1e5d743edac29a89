/**
 * What every stage says about the user's environment: a {@link dev.paws.core.finding.Finding} with
 * a code, a position, the fact, what was expected and what to do next. Depends on nothing.
 */
@NullMarked
package dev.paws.core.finding;

import org.jspecify.annotations.NullMarked;
