/**
 * Decides, never acts: turns what a project asks for and what the engine shows into a {@link
 * dev.paws.core.reconcile.Plan} of atomic operations with causes and an order. The same input gives
 * the same plan. A plan has a text form that tests compare.
 */
@NullMarked
package dev.paws.core.reconcile;

import org.jspecify.annotations.NullMarked;
