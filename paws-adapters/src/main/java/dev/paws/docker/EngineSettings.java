package dev.paws.docker;

import dev.paws.docker.connect.EndpointFinder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that decide which engine is opened and how.
 *
 * @param dockerHost the value of {@code paws.dockerHost}; empty if it is not set
 * @param environment environment variables
 * @param home the user's home folder
 * @param deadlines how long calls may take
 * @param machine the machine on which this runs
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
   * Returns the user's settings.
   *
   * @param dockerHost {@code paws.dockerHost}; empty if it is not set
   * @param timeout {@code paws.engineTimeout}; empty: the default
   */
  public static EngineSettings of(
      Optional<String> dockerHost,
      Optional<Duration> timeout,
      Map<String, String> environment,
      Path home) {
    Deadlines deadlines = timeout.map(Deadlines.DEFAULT::withCall).orElse(Deadlines.DEFAULT);
    return new EngineSettings(dockerHost, environment, home, deadlines, Machine.here());
  }

  /** Returns the folder of Docker's {@code config.json}. */
  Path dockerConfig() {
    return new EndpointFinder(environment, home, machine.root()).configFolder();
  }

  /** Leaves out the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "EngineSettings[" + dockerHost.orElse("discovered") + "]";
  }
}
