package dev.paws.core.app;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import java.util.Optional;

/** Makes a separate project name for each build ({@code paws.isolate}). */
public final class Isolation {
  private Isolation() {}

  /** Returns the project name that the files and options define; empty if they cannot be read. */
  public static Optional<String> name(ComposeOptions options, FileAccess files) {
    return new ComposeLoader(files).load(options).project().map(ComposeProject::name);
  }

  /**
   * Returns the options with the build's own project name: that of the files, a hyphen and the
   * build. Returns them unchanged if the name cannot be read, which the use case then reports.
   *
   * @param build unique for the build; lower-case letters, digits and hyphens
   */
  public static ComposeOptions of(ComposeOptions options, String build, FileAccess files) {
    return name(options, files)
        .map(name -> options.withProjectName(name(name, build)))
        .orElse(options);
  }

  /** Returns a project's name in a build. */
  public static String name(String project, String build) {
    return project + "-" + build;
  }

  /** Returns the name of a project without the part that a build added; unchanged without one. */
  public static String plain(String project, String build) {
    String own = "-" + build;
    return project.endsWith(own) && project.length() > own.length()
        ? project.substring(0, project.length() - own.length())
        : project;
  }
}
