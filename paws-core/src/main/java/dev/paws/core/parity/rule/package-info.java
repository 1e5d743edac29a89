/**
 * What differences mean: the rule table, which has a row for every field. To add a rule, add a row
 * to the class of its kind of field; the first row that matches counts. {@code
 * docs/parity-rules.md} is generated from the table.
 *
 * <p>Promises: every path has a row; rows name paths by the tables of {@code field}.
 */
@NullMarked
package dev.paws.core.parity.rule;

import org.jspecify.annotations.NullMarked;
