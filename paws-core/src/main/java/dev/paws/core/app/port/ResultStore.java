package dev.paws.core.app.port;

import java.io.IOException;
import java.nio.file.Path;

/** Writes results and other files of a build, so that a reader never finds half a file. */
public interface ResultStore {
  /**
   * Writes a text as UTF-8, in folders that are made if they are missing.
   *
   * @throws IOException if it cannot be written; then the old file is still there
   */
  void write(Path file, String text) throws IOException;

  /** Returns in words for a person why a file could not be written. */
  String reason(IOException failure);

  /** Returns whether something has this name, a broken link included. */
  boolean exists(Path file);

  /** Returns the reports on parity that are kept in a folder. */
  ReportArchive reports(Path folder);
}
