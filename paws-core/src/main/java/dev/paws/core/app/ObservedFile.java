package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.nio.file.Path;

/** Where {@code down} writes what it saw, and {@code diff} looks for it. */
final class ObservedFile {
  /** What the last {@code down} of the module saw, for people and tools. */
  private static final String LAST = "observed.json";

  private ObservedFile() {}

  /** Returns the file of the last {@code down}. */
  static Path last(CommonSettings settings) {
    return settings.workFolder().resolve(LAST);
  }

  /**
   * Returns the environment's file, since a build may have several environments; the same for each
   * build, also if that has a separate project name.
   *
   * @param build the build, as project names end with it
   */
  static Path of(CommonSettings settings, String project, String build) {
    return settings
        .workFolder()
        .resolve("observed")
        .resolve(Isolation.plain(project, build) + ".json");
  }
}
