package dev.paws.core.app.port;

import dev.paws.core.compose.ComposeOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What every use case is asked with.
 *
 * @param compose where the Compose files are
 * @param engine the engine to talk to
 * @param output where results go
 * @param projectFile {@code paws.config}, if given
 */
public record CommonSettings(
    ComposeOptions compose, EngineChoice engine, Output output, Optional<Path> projectFile) {

  /** Returns the name of the environment in reports. */
  public String environment() {
    return output.environment();
  }

  /** Returns the folder where files of this build go. */
  public Path workFolder() {
    return output.workFolder();
  }

  /** Returns these settings with a result that nobody reads. */
  public CommonSettings silent() {
    return new CommonSettings(compose, engine, output.silent(), projectFile);
  }

  /** Returns these settings for the engine at another address. */
  public CommonSettings withEngine(String address) {
    return new CommonSettings(compose, engine.withHost(address), output, projectFile);
  }

  /** Without the process environment, which may hold secrets. */
  @Override
  public String toString() {
    return "CommonSettings[" + compose.composeFiles() + ", " + environment() + "]";
  }
}
