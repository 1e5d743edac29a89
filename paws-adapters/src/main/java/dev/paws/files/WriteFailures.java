package dev.paws.files;

import dev.paws.core.file.FilePaths;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Explains why a file could not be written, in words for the user. */
public final class WriteFailures {
  private WriteFailures() {}

  /** Returns the reason, with the owner of the place if rights are missing. */
  public static String words(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "permission denied" + owner(denied.getFile());
    }
    if (e instanceof NoSuchFileException gone) {
      return gone.getFile() + " is gone";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return ((FileSystemException) e).getFile() + " is not a folder";
    }
    String reason = e instanceof FileSystemException in ? in.getReason() : e.getMessage();
    return reason == null || reason.isBlank() ? e.getClass().getSimpleName() : lower(reason);
  }

  private static String owner(String file) {
    Path path = FilePaths.path(file);
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    try {
      return path == null
          ? ""
          : " (" + path + " belongs to " + Files.getOwner(path).getName() + ")";
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
