package dev.paws.core.compose.value;

import dev.paws.core.file.FilePaths;
import java.nio.file.Path;

/** Shows files as a person in the base directory would type them. */
public final class FileNames {
  private final Path base;

  /** Names seen from this directory; absolute. */
  public FileNames(Path base) {
    this.base = base;
  }

  /** Whether a file can have a name: none can hold a NUL or half a character. */
  public static boolean canBe(String name) {
    return FilePaths.canBe(name);
  }

  /** The path of a name; of one that no file can have, a path that shows it. */
  public static Path path(String name) {
    return FilePaths.path(canBe(name) ? name : name.replaceAll("[^ -~]", "?"));
  }

  /** The file below the base directory as a relative name, any other as an absolute one. */
  public String show(Path file) {
    Path absolute = file.isAbsolute() ? file.normalize() : base.resolve(file).normalize();
    return absolute.startsWith(base) && !absolute.equals(base)
        ? FilePaths.text(base.relativize(absolute))
        : FilePaths.text(absolute);
  }
}
