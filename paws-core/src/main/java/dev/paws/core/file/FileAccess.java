package dev.paws.core.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The file system as the loader sees it; handed in, so that the loader itself touches nothing. */
public interface FileAccess {
  /** The file system of this machine. */
  static FileAccess disk() {
    return new DiskFileAccess();
  }

  /** Whether a regular file (or a link to one) is there and can be told to be. */
  boolean isFile(Path path);

  /** Whether a directory is there. */
  boolean isDirectory(Path path);

  /**
   * The bytes of a file.
   *
   * @param limit the most bytes that will be accepted
   * @throws IOException if it cannot be read or is larger than the limit
   */
  byte[] read(Path path, long limit) throws IOException;

  /** Whether the path itself is a symbolic link; file systems without links have none. */
  default boolean isSymbolicLink(Path path) {
    return false;
  }

  /**
   * The path with all symbolic links followed.
   *
   * @throws IOException if it leads nowhere
   */
  default Path realPath(Path path) throws IOException {
    return path;
  }

  /**
   * What is in a directory, sorted; a file system that cannot tell has nothing in it.
   *
   * @throws IOException if it cannot be listed
   */
  default List<Path> children(Path directory) throws IOException {
    return List.of();
  }
}
