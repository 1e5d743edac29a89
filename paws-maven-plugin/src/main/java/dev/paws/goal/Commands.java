package dev.paws.goal;

/** What a person can type next, complete: it works in any folder, with and without a POM. */
final class Commands {
  private Commands() {}

  /** Takes an environment down, where Maven knows the prefix paws. */
  static String down(CommonSettings settings, String project) {
    return "mvn paws:down -Dpaws.projectName=" + project + engine(settings);
  }

  private static String engine(CommonSettings settings) {
    return settings.dockerHost().map(host -> " -Dpaws.dockerHost=" + host).orElse("");
  }

  /**
   * Takes an environment down.
   *
   * @param version the version of Paws
   */
  static String down(CommonSettings settings, String version, String project) {
    return "mvn dev.paws:paws-maven-plugin:"
        + version
        + ":down -Dpaws.projectName="
        + project
        + engine(settings);
  }
}
