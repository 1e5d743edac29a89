package dev.paws.files;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the root of the sources, to which code review names files relative. */
public final class SourceRoot {
  private SourceRoot() {}

  /**
   * Returns the nearest folder upwards that is a working copy of git; without one, the folder
   * itself.
   */
  public static Path of(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    for (Path root = start; root != null; root = root.getParent()) {
      if (Files.exists(root.resolve(".git"))) {
        return root;
      }
    }
    return start;
  }
}
