package dev.paws.core.app.port;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where results go.
 *
 * @param environment name of the environment in reports
 * @param file where to write the machine-readable result, if asked for
 * @param format what goes to standard output
 * @param workFolder where files of this build go, as {@code target/paws}
 */
public record Output(String environment, Optional<Path> file, Format format, Path workFolder) {
  /** What goes to standard output. */
  public enum Format {
    TEXT,
    JSON
  }

  /** Returns this output with a result that nobody reads. */
  Output silent() {
    return new Output(environment, Optional.empty(), Format.TEXT, workFolder);
  }
}
