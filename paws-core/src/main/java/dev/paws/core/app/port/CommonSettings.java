package dev.paws.core.app.port;

import dev.paws.core.compose.ComposeOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings that all use cases share.
 *
 * @param compose the Compose files and their options
 * @param engine the engine to use
 * @param output where results go
 * @param projectFile {@code paws.config}, if it is set
 */
public record CommonSettings(
    ComposeOptions compose, EngineChoice engine, Output output, Optional<Path> projectFile) {

  /** Returns the environment's name in reports. */
  public String environment() {
    return output.environment();
  }

  /** Returns the folder for files of this build. */
  public Path workFolder() {
    return output.workFolder();
  }

  /** Returns the project's folder, absolute. */
  public Path projectFolder() {
    return compose.baseDirectory().toAbsolutePath().normalize();
  }

  /** Returns the folder in which the founding document puts reports on differences. */
  public Path diffReports() {
    return projectFolder().resolve("reports").resolve("config-diffs");
  }

  /** Returns these settings without a machine-readable result. */
  public CommonSettings silent() {
    return new CommonSettings(compose, engine, output.silent(), projectFile);
  }

  /** Returns these settings for the engine at another address. */
  public CommonSettings withEngine(String address) {
    return new CommonSettings(compose, engine.withHost(address), output, projectFile);
  }

  /** Leaves out the process environment, which may hold secrets. */
  @Override
  public String toString() {
    return "CommonSettings[" + compose.composeFiles() + ", " + environment() + "]";
  }
}
