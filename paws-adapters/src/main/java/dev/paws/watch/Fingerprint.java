package dev.paws.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a file has changed.
 *
 * @param size 0 for a folder
 * @param modified when it was changed; empty for a folder, which changes with its files
 * @param identity the file system's number of it; null if there is none
 * @param rights who may do what with it; empty if the file system has no such rights
 */
record Fingerprint(
    Kind kind, long size, Optional<FileTime> modified, @Nullable Object identity, String rights) {

  /** The kinds of files; sockets and the like count as absent. */
  enum Kind {
    FILE,
    FOLDER,
    LINK
  }

  /**
   * Looks at a file.
   *
   * @param follow whether to look at the target of a symbolic link
   * @return empty if there is no file, folder or link
   */
  static Optional<Fingerprint> of(Path file, boolean follow) {
    LinkOption[] options =
        follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    try {
      BasicFileAttributes found = attributes(file, options);
      String rights =
          found instanceof PosixFileAttributes unix && !found.isSymbolicLink()
              ? unix.permissions().stream().sorted().toList().toString()
              : "";
      return kind(found)
          .map(
              kind ->
                  new Fingerprint(
                      kind,
                      kind == Kind.FOLDER ? 0 : found.size(),
                      kind == Kind.FOLDER
                          ? Optional.empty()
                          : Optional.of(found.lastModifiedTime()),
                      found.fileKey(),
                      rights));
    } catch (IOException e) {
      return Optional.empty(); // it is gone, or nobody may see it
    }
  }

  private static BasicFileAttributes attributes(Path file, LinkOption... options)
      throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.readAttributes(file, PosixFileAttributes.class, options)
        : Files.readAttributes(file, BasicFileAttributes.class, options);
  }

  private static Optional<Kind> kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Optional.of(Kind.LINK);
    }
    if (attributes.isDirectory()) {
      return Optional.of(Kind.FOLDER);
    }
    return attributes.isRegularFile() ? Optional.of(Kind.FILE) : Optional.empty();
  }

  boolean isFolder() {
    return kind == Kind.FOLDER;
  }
}
