package dev.paws.core.compose.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Shows files as a person in the base directory would type them. */
public final class FileNames {
  private final Path base;

  /** Names seen from this directory; absolute. */
  public FileNames(Path base) {
    this.base = base;
  }

  /**
   * Whether a file can have a name: none can hold a NUL, and none a letter that the encoding of
   * this JVM's file names lacks.
   */
  public static boolean canBe(String name) {
    try {
      Path unused = Path.of(name);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The path of a name; of one that no file can have, a path that shows it. */
  public static Path path(String name) {
    return Path.of(canBe(name) ? name : name.replaceAll("[^ -~]", "?"));
  }

  /** The file below the base directory as a relative name, any other as an absolute one. */
  public String show(Path file) {
    Path absolute = file.isAbsolute() ? file.normalize() : base.resolve(file).normalize();
    return absolute.startsWith(base) && !absolute.equals(base)
        ? base.relativize(absolute).toString()
        : absolute.toString();
  }
}
