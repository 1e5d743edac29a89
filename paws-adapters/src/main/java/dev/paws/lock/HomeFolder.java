package dev.paws.lock;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user's home folder. A user without an entry in the system's user list, as in many CI
 * containers, has {@code ?} as {@code user.home}, which as a path would be a folder of the project.
 */
public final class HomeFolder {
  private HomeFolder() {}

  /**
   * Returns the first absolute path of {@code user.home} and {@code HOME}, otherwise the fallback.
   *
   * @param property the system property {@code user.home}
   * @param variable the environment variable {@code HOME}
   * @param fallback see {@link #temporary}
   */
  public static Path of(@Nullable String property, @Nullable String variable, Path fallback) {
    Optional<Path> home = absolute(property);
    return home.isPresent() ? home.get() : absolute(variable).orElse(fallback);
  }

  /** Returns a folder of the user inside the one for temporary files. */
  public static Path temporary(String folder, String user) {
    return Path.of(folder).toAbsolutePath().resolve("paws-" + user);
  }

  /** Returns the home folder if files can be created there, otherwise the fallback. */
  public static Path writable(Path home, Path fallback) {
    return Files.isWritable(home) ? home : fallback;
  }

  private static Optional<Path> absolute(@Nullable String text) {
    try {
      Path path = Path.of(text == null ? "" : text);
      return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // no folder can have that name
    }
  }
}
