package dev.paws.docker;

import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.Engines;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.engine.Engine;
import dev.paws.docker.registry.CredentialHelper;
import dev.paws.docker.registry.RegistryLogins;

/** Opens the engine that the user's choice names. */
public final class EngineOpener implements Engines {
  @Override
  public Engine open(EngineChoice choice) {
    return DockerEngines.open(EngineSettings.of(choice));
  }

  @Override
  public OpeningEngine begin(EngineChoice choice) {
    return AsyncEngine.begin(() -> open(choice));
  }

  @Override
  public String clientConfig(EngineChoice choice) {
    EngineSettings settings = EngineSettings.of(choice);
    return new RegistryLogins(settings.dockerConfig(), new CredentialHelper(settings.environment()))
        .clientConfig();
  }
}
