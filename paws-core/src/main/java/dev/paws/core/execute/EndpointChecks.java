package dev.paws.core.execute;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ObservedContainer;
import java.util.Optional;

/** Asks the endpoints that the files name for a service ({@code x-paws.endpoints}). */
@FunctionalInterface
public interface EndpointChecks {
  /** Knows no endpoints. */
  EndpointChecks NONE = container -> Optional.empty();

  /**
   * Asks the endpoints of a container's service. Blocks; not for the coordinator's thread.
   *
   * @param container a running container
   * @return what the first one that does not answer as expected lacks; empty if all do
   * @throws EngineException if the engine is needed for it, and is gone or hangs
   */
  Optional<String> missing(ObservedContainer container);
}
