/**
 * Reads a Compose project as an environment to compare.
 *
 * <p>Promises: every key of a service, a volume or a network that changes behaviour becomes a fact,
 * even a key that Paws does not know; each fact has the place where it was written.
 */
@NullMarked
package dev.paws.core.parity.source.compose;

import org.jspecify.annotations.NullMarked;
