/**
 * A stack of Docker Swarm as an environment to compare.
 *
 * <p>Promises: what a swarm runs is described in the terms of the Compose file that {@code docker
 * stack deploy} would need for it, and then read as any Compose file; what a swarm sets by itself
 * is no difference.
 */
@NullMarked
package dev.paws.core.parity.source.swarm;

import org.jspecify.annotations.NullMarked;
