package dev.paws.core.app;

import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Compares folders with those in labels. */
final class Folders {
  private Folders() {}

  /** Returns a test of whether a label names this folder; links are resolved if both exist. */
  static Predicate<String> same(Path folder, FileAccess files) {
    return label -> {
      try {
        Path other = FilePaths.path(label);
        return other.normalize().equals(folder.normalize())
            || real(other, files).equals(real(folder, files));
      } catch (InvalidPathException e) {
        return false;
      }
    };
  }

  private static Path real(Path folder, FileAccess files) {
    try {
      return files.realPath(folder);
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
