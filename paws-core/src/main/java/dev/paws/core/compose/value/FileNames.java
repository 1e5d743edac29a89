package dev.paws.core.compose.value;

import java.nio.file.Path;

/** Shows files as a person in the base directory would type them. */
public final class FileNames {
  private final Path base;

  /** Names seen from this directory; absolute. */
  public FileNames(Path base) {
    this.base = base;
  }

  /** The file below the base directory as a relative name, any other as an absolute one. */
  public String show(Path file) {
    Path absolute = file.isAbsolute() ? file.normalize() : base.resolve(file).normalize();
    return absolute.startsWith(base) && !absolute.equals(base)
        ? base.relativize(absolute).toString()
        : absolute.toString();
  }
}
