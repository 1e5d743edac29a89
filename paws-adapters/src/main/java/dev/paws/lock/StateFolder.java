package dev.paws.lock;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a user's programs keep what should outlive them, by the customs of each system. */
public final class StateFolder {
  private StateFolder() {}

  /**
   * The folder for Paws.
   *
   * @param environment the process environment
   * @param home the user's home folder
   * @param system the system's name, as {@code os.name}
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

  /** The XDG specification says that relative paths are to be ignored. */
  private static Optional<Path> absolute(@org.jspecify.annotations.Nullable String text) {
    Path path = Path.of(text == null || text.isBlank() ? "" : text);
    return path.isAbsolute() ? Optional.of(path) : Optional.empty();
  }
}
