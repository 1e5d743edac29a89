package dev.paws.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds programs in the folders of {@code PATH}. Empty and relative entries are ignored: they mean
 * the folder of the project, whose files must not run as programs of the user.
 */
public final class SearchPath {
  private SearchPath() {}

  /** Returns the first executable file of that name; empty if there is none. */
  public static Optional<Path> find(Map<String, String> environment, String program) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Optional<Path> file = absolute(folder).map(it -> it.resolve(program));
      if (file.filter(Files::isExecutable).filter(Files::isRegularFile).isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> absolute(String folder) {
    try {
      return Optional.of(Path.of(folder)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty(); // no folder can have that name
    }
  }
}
