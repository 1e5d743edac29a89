package dev.paws.docker;

import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.docker.connect.EndpointFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that decide which engine is opened and how.
 *
 * @param dockerHost the value of {@code paws.dockerHost}; empty if it is not set
 * @param transport how the engine is spoken to
 * @param environment environment variables
 * @param home the user's home folder
 * @param deadlines how long calls may take
 * @param machine the machine on which this runs
 */
public record EngineSettings(
    Optional<String> dockerHost,
    EngineTransport transport,
    Map<String, String> environment,
    Path home,
    Deadlines deadlines,
    Machine machine) {
  public EngineSettings {
    environment = Map.copyOf(environment);
  }

  /** Creates settings with the transport that is used unless another one is asked for. */
  public EngineSettings(
      Optional<String> dockerHost,
      Map<String, String> environment,
      Path home,
      Deadlines deadlines,
      Machine machine) {
    this(dockerHost, EngineTransport.SOCKETS, environment, home, deadlines, machine);
  }

  /** Returns the settings that follow from the user's choice, on this machine. */
  public static EngineSettings of(EngineChoice choice) {
    return new EngineSettings(
        choice.host(),
        choice.transport(),
        choice.environment(),
        choice.home(),
        choice.timeout().map(Deadlines.DEFAULT::withCall).orElse(Deadlines.DEFAULT),
        Machine.here());
  }

  /** Returns what finds the engine's address. */
  EndpointFinder endpoints() {
    return new EndpointFinder(environment, home, machine.root(), machine.windows());
  }

  /** Returns the folder of Docker's {@code config.json}. */
  Path dockerConfig() {
    return endpoints().configFolder();
  }

  /** Leaves out the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "EngineSettings[" + dockerHost.orElse("discovered") + "]";
  }
}
