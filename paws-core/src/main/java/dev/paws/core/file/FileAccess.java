package dev.paws.core.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Read access to a file system. Callers hand it in, so that the loader can be tested without a
 * disk.
 */
public interface FileAccess {
  /** Returns access to the file system of this machine. */
  static FileAccess disk() {
    return new DiskFileAccess();
  }

  /** Returns whether the path is a regular file, or a link to one, that this process can see. */
  boolean isFile(Path path);

  /** Returns whether the path is a directory, or a link to one. */
  boolean isDirectory(Path path);

  /**
   * Returns the bytes of a file.
   *
   * @param limit the largest accepted size in bytes
   * @throws IOException if it cannot be read or is larger than the limit
   */
  byte[] read(Path path, long limit) throws IOException;

  /** Returns whether the path itself is a symbolic link; false on file systems without links. */
  default boolean isSymbolicLink(Path path) {
    return false;
  }

  /**
   * Returns the path with all symbolic links followed.
   *
   * @throws IOException if nothing exists at the path
   */
  default Path realPath(Path path) throws IOException {
    return path;
  }

  /**
   * Returns the contents of a directory, sorted; empty if the file system cannot list directories.
   *
   * @throws IOException if the directory cannot be read
   */
  default List<Path> children(Path directory) throws IOException {
    return List.of();
  }
}
