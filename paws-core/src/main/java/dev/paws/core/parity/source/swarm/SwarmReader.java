package dev.paws.core.parity.source.swarm;

/** An engine that may manage a swarm. */
public interface SwarmReader {
  /**
   * Returns the services of a stack, if the engine manages a swarm; none if it does not know the
   * stack.
   */
  SwarmStack swarm(String stack);
}
