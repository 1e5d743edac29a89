package dev.paws.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Writes results: into a temporary file beside the target, then moved, so that whoever reads finds
 * the old content or the new, never half of it.
 */
public final class ResultFiles {
  private ResultFiles() {}

  /** Writes a text as UTF-8, in folders that are made where they are missing. */
  public static void write(Path file, String text) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("is no file");
    }
    Files.createDirectories(folder);
    // Not createTempFile, whose files nobody else may read.
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    Path temporary = folder.resolve("." + target.getFileName() + "." + unique + ".tmp");
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Properties in the order of the map, in the syntax that {@link java.util.Properties} reads. */
  public static String properties(Map<String, String> properties) {
    StringBuilder text = new StringBuilder("# Written by paws:up.\n");
    properties.forEach(
        (key, value) -> text.append(escape(key)).append('=').append(escape(value)).append('\n'));
    return text.toString();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\:=#! ".indexOf(c) >= 0) {
        escaped.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
