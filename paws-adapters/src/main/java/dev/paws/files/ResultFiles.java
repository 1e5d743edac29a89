package dev.paws.files;

import dev.paws.core.message.FilePhrase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes results and state into a temporary file beside the target, flushes it to disk and moves
 * it. A reader finds the old content or the new, never a part of it, even after a full disk, a kill
 * or a power cut. The next write removes what a killed process left behind.
 */
public final class ResultFiles {
  private ResultFiles() {}

  /** Writes a text as UTF-8, and creates missing folders. */
  public static void write(Path file, String text) throws IOException {
    write(file, text, Set.of());
  }

  /** Writes a text that only its owner may read, if the file system supports such rights. */
  public static void writePrivate(Path file, String text) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    write(
        file,
        text,
        posix
            ? Set.of(
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Set.of());
  }

  private static void write(Path file, String text, Set<FileAttribute<?>> rights)
      throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(FilePhrase.NOT_A_FILE.text());
    }
    Files.createDirectories(folder);
    Leftovers.sweep(folder, target.getFileName().toString());
    // Not createTempFile, whose files nobody else may read.
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    Path temporary = folder.resolve("." + target.getFileName() + "." + unique + ".tmp");
    try {
      force(temporary, text.getBytes(StandardCharsets.UTF_8), rights);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void force(Path file, byte[] bytes, Set<FileAttribute<?>> rights)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            rights.toArray(FileAttribute<?>[]::new))) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
