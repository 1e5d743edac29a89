/**
 * The paths of all fields that are compared, one table for each kind of field. Sources, rules and
 * reports take paths from here, so that a field has one name everywhere.
 *
 * <p>A constant that ends with a dot goes before a name that the user gave: {@code LABELS +
 * "team"}. Where the data model has the field, the path is the data model's. A key that Paws does
 * not know is its own path. {@code docs/parity-rules.md} lists what each path means.
 */
@NullMarked
package dev.paws.core.parity.field;

import org.jspecify.annotations.NullMarked;
