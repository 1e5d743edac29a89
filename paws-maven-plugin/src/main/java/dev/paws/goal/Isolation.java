package dev.paws.goal;

import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import dev.paws.core.run.ProjectLoader;
import java.util.Optional;

/** A project name of its own for each build ({@code paws.isolate}). */
public final class Isolation {
  private Isolation() {}

  /** The name that the files and options lead to; empty where they cannot be read. */
  public static Optional<String> name(ComposeOptions options) {
    return ProjectLoader.load(options, FileAccess.disk()).project().map(ComposeProject::name);
  }

  /**
   * The options with the build's own project name: that of the files, a hyphen and the build. As
   * they are where no name can be told, which the goal then says.
   *
   * @param build identifies the build; lower-case letters, digits and hyphens
   */
  public static ComposeOptions of(ComposeOptions options, String build) {
    return name(options).map(name -> options.withProjectName(name(name, build))).orElse(options);
  }

  /** The name that a build gives to a project. */
  public static String name(String project, String build) {
    return project + "-" + build;
  }

  /** The name that a project had before a build gave it its own; else as it is. */
  public static String plain(String project, String build) {
    String own = "-" + build;
    return project.endsWith(own) && project.length() > own.length()
        ? project.substring(0, project.length() - own.length())
        : project;
  }
}
