/**
 * Comparing: {@link dev.paws.core.parity.compare.Parity} pairs the services of two environments,
 * compares their facts, judges each difference by the rule table and takes out what was accepted. A
 * pure function.
 */
@NullMarked
package dev.paws.core.parity.compare;

import org.jspecify.annotations.NullMarked;
