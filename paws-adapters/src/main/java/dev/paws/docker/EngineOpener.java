package dev.paws.docker;

import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.Engines;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.engine.Engine;

/** Opens the engine that the user's choice names. */
public final class EngineOpener implements Engines {
  @Override
  public Engine open(EngineChoice choice) {
    return DockerEngines.open(
        EngineSettings.of(choice.host(), choice.timeout(), choice.environment(), choice.home()));
  }

  @Override
  public OpeningEngine begin(EngineChoice choice) {
    return AsyncEngine.begin(() -> open(choice));
  }
}
