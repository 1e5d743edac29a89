package dev.paws.lock;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the folder in which programs keep a user's lasting data on each operating system. */
public final class StateFolder {
  private StateFolder() {}

  /**
   * Returns the folder for Paws.
   *
   * @param environment the process environment
   * @param home the user's home folder
   * @param system the system's name, from {@code os.name}
   */
  public static Path of(Map<String, String> environment, Path home, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absolute(environment.get("LOCALAPPDATA"))
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("paws");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("paws");
    }
    return absolute(environment.get("XDG_STATE_HOME"))
        .orElse(home.resolve(".local").resolve("state"))
        .resolve("paws");
  }

  /** The XDG specification requires that relative paths are ignored. */
  private static Optional<Path> absolute(@org.jspecify.annotations.Nullable String text) {
    Path path = Path.of(text == null || text.isBlank() ? "" : text);
    return path.isAbsolute() ? Optional.of(path) : Optional.empty();
  }
}
