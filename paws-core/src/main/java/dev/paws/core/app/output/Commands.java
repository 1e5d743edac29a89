package dev.paws.core.app.output;

import dev.paws.core.app.port.CommonSettings;
import java.util.List;

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
   * Returns the command that takes an environment down, from any folder.
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

  /** Returns a command of {@code down} that removes volumes too. */
  public static String withVolumes(String down) {
    return down + " -Dpaws.volumes=true";
  }

  /** Returns the command that removes volumes. */
  public static String removeVolumes(List<String> names) {
    return "docker volume rm " + String.join(" ", names);
  }

  /** Returns the command that removes networks. */
  public static String removeNetworks(List<String> names) {
    return "docker network rm " + String.join(" ", names);
  }
}
