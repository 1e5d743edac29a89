package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.nio.file.Path;

/**
 * The file into which {@code down} writes what it observed, and from which {@code diff} reads it.
 */
final class ObservedFile {
  /** What the module's last {@code down} observed, for people and tools. */
  private static final String LAST = "observed.json";

  private ObservedFile() {}

  /** Returns the file of the last {@code down}. */
  static Path last(CommonSettings settings) {
    return settings.workFolder().resolve(LAST);
  }

  /**
   * Returns the environment's file, because a build may have several environments. It is the same
   * for each build, even if that has a separate project name.
   *
   * @param build the build, with which an isolated project's name ends
   */
  static Path of(CommonSettings settings, String project, String build) {
    return settings
        .workFolder()
        .resolve("observed")
        .resolve(Isolation.plain(project, build) + ".json");
  }
}
