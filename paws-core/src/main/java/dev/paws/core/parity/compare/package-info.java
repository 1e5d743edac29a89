/**
 * Comparing: {@link dev.paws.core.parity.compare.Parity} pairs the services of two environments,
 * compares their facts, rates each difference by the rule table and marks what was accepted.
 *
 * <p>Promises: a pure function of the request; one drift is reported once; values of secrets are
 * masked before they leave.
 */
@NullMarked
package dev.paws.core.parity.compare;

import org.jspecify.annotations.NullMarked;
