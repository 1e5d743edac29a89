package dev.paws.core.app.port;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Which engine to open.
 *
 * @param host the address that the user sets ({@code paws.dockerHost}); empty: look for an engine
 * @param transport how the engine is spoken to
 * @param timeout how long the engine may take for an ordinary answer; empty: the default
 * @param environment environment variables, which may name an engine
 * @param home the user's home folder, where an engine may be configured
 */
public record EngineChoice(
    Optional<String> host,
    EngineTransport transport,
    Optional<Duration> timeout,
    Map<String, String> environment,
    Path home) {
  public EngineChoice {
    environment = Map.copyOf(environment);
  }

  /** Returns this choice with another address. */
  public EngineChoice withHost(String address) {
    return new EngineChoice(Optional.of(address), transport, timeout, environment, home);
  }

  /** Returns this choice with other environment variables. */
  public EngineChoice withEnvironment(Map<String, String> variables) {
    return new EngineChoice(host, transport, timeout, variables, home);
  }

  /** Leaves out the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "EngineChoice[" + host.orElse("discovered") + "]";
  }
}
