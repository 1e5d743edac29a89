package dev.paws.core.pipeline.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of jobs: scripts, environment files, artifacts and caches. */
public interface JobFiles {
  /**
   * A file or folder that was found.
   *
   * @param path relative to where the search began, with {@code /}
   * @param size in bytes; 0 for folders
   */
  record Entry(String path, Kind kind, long size) {}

  /** What has a name in a folder. */
  enum Kind {
    FILE,
    FOLDER,
    LINK
  }

  /** Creates a folder and those above it. */
  void createFolder(Path folder) throws IOException;

  /** Writes a text as UTF-8, which only the owner may read; creates missing folders. */
  void write(Path file, String text) throws IOException;

  /**
   * Returns a text as UTF-8; empty if there is no such file.
   *
   * @param limit the most bytes that are read
   * @throws IOException if it cannot be read or is larger than the limit
   */
  String read(Path file, long limit) throws IOException;

  /** Returns what has this name, without following a link at its end; empty if nothing does. */
  Optional<Kind> kind(Path path);

  /** Returns the path with all links followed. */
  Path real(Path path) throws IOException;

  /** Deletes a file or a folder with all below it; does nothing if it is not there. */
  void delete(Path path) throws IOException;

  /** Copies a file, or a link as a link, over what is there; creates missing folders. */
  void copy(Path from, Path to) throws IOException;

  /** Moves a folder on the same file system; what is there is replaced. */
  void move(Path from, Path to) throws IOException;

  /**
   * Returns everything below a folder, depth first, names sorted by bytes; links are listed and not
   * followed. Empty if there is no such folder.
   */
  List<Entry> walk(Path folder) throws IOException;

  /** Returns the names in a folder, sorted; empty if there is no such folder. */
  List<String> names(Path folder) throws IOException;

  /** Returns the SHA-256 of a file. */
  byte[] sha256(Path file) throws IOException;

  /** Returns the name of a file's owner; empty if that is not known. */
  Optional<String> owner(Path file);

  /** Returns when a file was changed last, in milliseconds since 1970. */
  long changedAt(Path file) throws IOException;
}
