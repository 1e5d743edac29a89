package dev.paws.core.app.port;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where results go.
 *
 * @param environment the environment's name in reports
 * @param file the file for the machine-readable result; empty: none
 * @param format what goes to standard output
 * @param workFolder the folder for files of this build, such as {@code target/paws}
 */
public record Output(String environment, Optional<Path> file, Format format, Path workFolder) {
  /** What goes to standard output. */
  public enum Format {
    TEXT,
    JSON
  }

  /** Returns this output without a machine-readable result. */
  Output silent() {
    return new Output(environment, Optional.empty(), Format.TEXT, workFolder);
  }
}
