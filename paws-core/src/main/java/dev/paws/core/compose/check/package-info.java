/** Checks rules on the resolved model: references, exclusions, cycles. */
@NullMarked
package dev.paws.core.compose.check;

import org.jspecify.annotations.NullMarked;
