package dev.paws.core.parity.source;

import dev.paws.core.compose.value.PathText;

/** Paths relative to a project's folder, so that all checkouts compare equal. */
public final class ProjectPath {
  private ProjectPath() {}

  /**
   * Returns {@code ./x} for a path below the folder, {@code ../x} for one near it, else the path
   * itself.
   *
   * @param folder the project's folder; empty if it is not known
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
