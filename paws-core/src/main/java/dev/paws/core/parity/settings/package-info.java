/**
 * What {@code paws.yaml} and {@code paws.baseline} say about environments and their differences.
 * Mistakes are findings with their places, all at once.
 */
@NullMarked
package dev.paws.core.parity.settings;

import org.jspecify.annotations.NullMarked;
