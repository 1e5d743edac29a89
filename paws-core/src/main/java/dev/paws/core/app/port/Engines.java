package dev.paws.core.app.port;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;

/** Opens container engines. */
public interface Engines {
  /**
   * Opens the engine and returns it; the caller closes it.
   *
   * @throws EngineException if it cannot be opened
   */
  Engine open(EngineChoice choice);

  /** Starts to open the engine and returns immediately, so that files can be read meanwhile. */
  OpeningEngine begin(EngineChoice choice);

  /**
   * Returns the content of a {@code config.json} for a Docker client in a container: the user's
   * credentials for registries, and nothing else.
   */
  String clientConfig(EngineChoice choice);
}
