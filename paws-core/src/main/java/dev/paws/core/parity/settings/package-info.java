/**
 * The settings in {@code paws.yaml} and {@code paws.baseline} about environments and their
 * differences.
 *
 * <p>Promises: reading never fails; each mistake is a finding with its place, and all mistakes are
 * reported together.
 */
@NullMarked
package dev.paws.core.parity.settings;

import org.jspecify.annotations.NullMarked;
