package dev.paws.files;

import dev.paws.core.file.FilePaths;
import dev.paws.core.message.FilePhrase;
import dev.paws.core.value.ErrorText;
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
      return denied(denied.getFile());
    }
    if (e instanceof NoSuchFileException gone) {
      return FilePhrase.GONE.text(gone.getFile());
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return FilePhrase.NOT_A_FOLDER.text(((FileSystemException) e).getFile());
    }
    String reason = e instanceof FileSystemException in ? in.getReason() : e.getMessage();
    return reason == null || reason.isBlank() ? ErrorText.of(e, reason) : lower(reason);
  }

  private static String denied(String file) {
    Path path = FilePaths.path(file);
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    try {
      return path == null
          ? FilePhrase.PERMISSION_DENIED.text()
          : FilePhrase.PERMISSION_DENIED_TO_OWNER.text(path, Files.getOwner(path).getName());
    } catch (IOException | UnsupportedOperationException e) {
      return FilePhrase.PERMISSION_DENIED.text();
    }
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
