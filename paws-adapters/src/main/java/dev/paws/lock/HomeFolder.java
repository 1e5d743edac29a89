package dev.paws.lock;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
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
    return Stream.of(Optional.ofNullable(property), Optional.ofNullable(variable))
        .flatMap(Optional::stream)
        .flatMap(text -> absolute(text).stream())
        .findFirst()
        .orElse(fallback);
  }

  /** Returns a folder of the user inside the one for temporary files. */
  public static Path temporary(String folder, String user) {
    return Path.of(folder).toAbsolutePath().resolve("paws-" + user);
  }

  /** Returns the home folder if files can be created there, otherwise the fallback. */
  public static Path writable(Path home, Path fallback) {
    return Files.isWritable(home) ? home : fallback;
  }

  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty(); // no folder can have that name
    }
  }
}
