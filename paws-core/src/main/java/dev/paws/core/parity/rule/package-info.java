/**
 * What differences mean: the rule table, complete for every field, and the judge that finds the row
 * for a difference. {@code docs/parity-rules.md} is generated from the table.
 */
@NullMarked
package dev.paws.core.parity.rule;

import org.jspecify.annotations.NullMarked;
