package dev.paws.core.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Explains in plain words why a file could not be read. */
public final class IoReason {
  private IoReason() {}

  /**
   * Returns the reason in words. Java's own message is not enough: for a missing file it is only
   * the file's name.
   */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (e instanceof FileSystemLoopException) {
      return "its symbolic links form a cycle";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null || reason.isBlank() ? "an input/output error" : first(reason);
  }

  /**
   * Returns the first line, with a lower-case first letter unless the first word is an
   * abbreviation.
   */
  private static String first(String reason) {
    String line = reason.lines().findFirst().orElse(reason);
    return line.length() > 1 && Character.isLowerCase(line.charAt(1))
        ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1)
        : line;
  }
}
