/**
 * Environments from Compose projects, engines and snapshots. Promises: every key of a service, a
 * volume or a network that changes behaviour becomes a fact, also one that nobody taught; each fact
 * says where it was written.
 */
@NullMarked
package dev.paws.core.parity.source;

import org.jspecify.annotations.NullMarked;
