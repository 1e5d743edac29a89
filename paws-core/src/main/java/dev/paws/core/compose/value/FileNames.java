package dev.paws.core.compose.value;

import dev.paws.core.file.FilePaths;
import java.nio.file.Path;

/** Shows files as somebody in the base directory would type them. */
public final class FileNames {
  private final Path base;

  /** Creates names relative to this absolute directory. */
  public FileNames(Path base) {
    this.base = base;
  }

  /** Returns whether a file can have this name, which must not hold a NUL or a lone surrogate. */
  public static boolean canBe(String name) {
    return FilePaths.canBe(name);
  }

  /**
   * Returns the path of a name; for a name that no file can have, a path that shows it in messages.
   */
  public static Path path(String name) {
    return FilePaths.path(canBe(name) ? name : name.replaceAll("[^ -~]", "?"));
  }

  /**
   * Returns a relative name for a file below the base directory, an absolute one for any other
   * file.
   */
  public String show(Path file) {
    Path absolute = file.isAbsolute() ? file.normalize() : base.resolve(file).normalize();
    return absolute.startsWith(base) && !absolute.equals(base)
        ? FilePaths.text(base.relativize(absolute))
        : FilePaths.text(absolute);
  }
}
