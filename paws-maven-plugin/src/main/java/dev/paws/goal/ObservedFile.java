package dev.paws.goal;

import java.nio.file.Path;

/** Where {@code down} writes what it saw, and {@code diff} looks for it. */
final class ObservedFile {
  /** What the last {@code down} of the module saw, for people and tools. */
  private static final String LAST = "observed.json";

  private ObservedFile() {}

  static Path last(CommonSettings settings) {
    return settings.workFolder().resolve(LAST);
  }

  /**
   * The environment's own, since a build may have several; the same for each build, also where that
   * has a project name of its own.
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
