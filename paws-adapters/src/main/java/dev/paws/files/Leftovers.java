package dev.paws.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Temporary files of processes that were killed while they wrote ({@code .NAME.PID-NANOS.tmp}). */
final class Leftovers {
  /**
   * Younger files may belong to another machine or container, whose processes are not visible here.
   */
  private static final Duration AGE = Duration.ofMinutes(1);

  private Leftovers() {}

  /** Removes the leftovers of a file in a folder; ignores those that cannot be removed. */
  static void sweep(Path folder, String name) {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder, entry -> isLeft(entry, "." + name + "."))) {
      for (Path file : found) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // They do no harm.
    }
  }

  private static boolean isLeft(Path entry, String prefix) throws IOException {
    String file = entry.getFileName().toString();
    if (!file.startsWith(prefix) || !file.endsWith(".tmp")) {
      return false;
    }
    String writer = file.substring(prefix.length()).replaceFirst("-.*", "");
    boolean dead =
        writer.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(writer)).isEmpty();
    return dead && Files.getLastModifiedTime(entry).toInstant().isBefore(Instant.now().minus(AGE));
  }
}
