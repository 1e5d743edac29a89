package dev.paws.goal;

import dev.paws.core.file.FilePaths;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Compares folders as labels name them. */
final class Folders {
  private Folders() {}

  /** Whether a label names this folder, links resolved where both are there. */
  static Predicate<String> same(Path folder) {
    return label -> {
      try {
        Path other = FilePaths.path(label);
        return other.normalize().equals(folder.normalize()) || real(other).equals(real(folder));
      } catch (InvalidPathException e) {
        return false;
      }
    };
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
