package dev.paws.core.app.output;

import dev.paws.core.app.port.CommonSettings;

/** Commands that the user can type next; they work in any folder, with or without a POM. */
public final class Commands {
  private Commands() {}

  /** Returns the command that takes an environment down, for a Maven that knows the prefix paws. */
  public static String down(CommonSettings settings, String project) {
    return "mvn paws:down -Dpaws.projectName=" + project + engine(settings);
  }

  private static String engine(CommonSettings settings) {
    return settings.engine().host().map(host -> " -Dpaws.dockerHost=" + host).orElse("");
  }

  /**
   * Returns the command that takes an environment down, for any Maven.
   *
   * @param version the version of Paws
   */
  public static String down(CommonSettings settings, String version, String project) {
    return "mvn dev.paws:paws-maven-plugin:"
        + version
        + ":down -Dpaws.projectName="
        + project
        + engine(settings);
  }
}
