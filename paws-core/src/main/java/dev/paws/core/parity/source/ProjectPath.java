package dev.paws.core.parity.source;

import dev.paws.core.compose.value.PathText;

/** Paths of a machine as seen from a project's folder, so that every checkout compares alike. */
public final class ProjectPath {
  private ProjectPath() {}

  /**
   * Returns {@code ./x} for a path below the folder, {@code ../x} for one near it, else the path as
   * it is.
   *
   * @param folder the project's folder; empty if nobody knows it
   */
  public static String relative(String folder, String path) {
    if (!path.startsWith("/") || folder.isEmpty()) {
      return path;
    }
    if (path.equals(folder)) {
      return ".";
    }
    if (path.startsWith(folder.endsWith("/") ? folder : folder + "/")) {
      return "./" + path.substring(folder.length()).replaceFirst("^/+", "");
    }
    String up = PathText.relative(folder, path);
    boolean near = up.startsWith("../") && !up.startsWith("../../../");
    return near ? up : path;
  }
}
