package dev.paws.docker;

import dev.paws.docker.connect.EndpointFinder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What decides which engine is opened and how.
 *
 * @param dockerHost the value of {@code paws.dockerHost}, if set
 * @param environment environment variables
 * @param home the user's home folder
 * @param deadlines how long calls may take
 * @param machine the machine this runs on
 */
public record EngineSettings(
    Optional<String> dockerHost,
    Map<String, String> environment,
    Path home,
    Deadlines deadlines,
    Machine machine) {
  public EngineSettings {
    environment = Map.copyOf(environment);
  }

  /**
   * The user's own settings.
   *
   * @param dockerHost {@code paws.dockerHost}, where it is given
   * @param timeout {@code paws.engineTimeout}, where it is given
   */
  public static EngineSettings of(
      Optional<String> dockerHost,
      Optional<Duration> timeout,
      Map<String, String> environment,
      Path home) {
    Deadlines deadlines = timeout.map(Deadlines.DEFAULT::withCall).orElse(Deadlines.DEFAULT);
    return new EngineSettings(dockerHost, environment, home, deadlines, Machine.here());
  }

  /** The folder of Docker's {@code config.json}. */
  Path dockerConfig() {
    return new EndpointFinder(environment, home, machine.root()).configFolder();
  }

  /** Without the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "EngineSettings[" + dockerHost.orElse("discovered") + "]";
  }
}
