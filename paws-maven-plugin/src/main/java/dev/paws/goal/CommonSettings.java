package dev.paws.goal;

import dev.paws.core.compose.ComposeOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What every goal is told.
 *
 * @param compose where the Compose files are
 * @param dockerHost the engine to talk to, if one is named
 * @param engineTimeout how long the engine has for an ordinary answer, if given
 * @param home the user's home folder
 * @param environment name of the environment in reports
 * @param outputFile where to write the machine-readable result
 * @param format what goes to standard output
 * @param workFolder where files of this build go, as {@code target/paws}
 * @param projectFile {@code paws.config}, if given
 * @param locks the folder for locks
 * @param lockTimeout how long to wait for another build
 */
public record CommonSettings(
    ComposeOptions compose,
    Optional<String> dockerHost,
    Optional<Duration> engineTimeout,
    Path home,
    String environment,
    Optional<Path> outputFile,
    Format format,
    Path workFolder,
    Optional<Path> projectFile,
    Path locks,
    Duration lockTimeout) {

  /** What goes to standard output. */
  public enum Format {
    TEXT,
    JSON
  }

  /** The same with a result that nobody reads. */
  CommonSettings silent() {
    return new CommonSettings(
        compose,
        dockerHost,
        engineTimeout,
        home,
        environment,
        Optional.empty(),
        Format.TEXT,
        workFolder,
        projectFile,
        locks,
        lockTimeout);
  }

  /** The same for another engine. */
  CommonSettings withEngine(String address) {
    return new CommonSettings(
        compose,
        Optional.of(address),
        engineTimeout,
        home,
        environment,
        outputFile,
        format,
        workFolder,
        projectFile,
        locks,
        lockTimeout);
  }

  /** The same without waiting for other builds. */
  public CommonSettings impatient() {
    return new CommonSettings(
        compose,
        dockerHost,
        engineTimeout,
        home,
        environment,
        outputFile,
        format,
        workFolder,
        projectFile,
        locks,
        Duration.ZERO);
  }

  /** Without the process environment, which may hold secrets. */
  @Override
  public String toString() {
    return "CommonSettings[" + compose.composeFiles() + ", " + environment + "]";
  }
}
