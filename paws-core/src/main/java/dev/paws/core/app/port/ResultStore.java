package dev.paws.core.app.port;

import java.io.IOException;
import java.nio.file.Path;

/** Writes results and other files of a build; a reader never sees an incomplete file. */
public interface ResultStore {
  /**
   * Writes a text as UTF-8, and creates missing folders.
   *
   * @throws IOException if it cannot be written; the old file then still exists
   */
  void write(Path file, String text) throws IOException;

  /**
   * Writes a text as {@link #write} does, into a file that only its owner may read.
   *
   * @throws IOException if it cannot be written; the old file then still exists
   */
  void writePrivate(Path file, String text) throws IOException;

  /**
   * Begins a file that is written line by line, as UTF-8; creates missing folders.
   *
   * @throws IOException if it cannot be written; the old file then still exists
   */
  LineFile lines(Path file) throws IOException;

  /** Returns why a file could not be written, in words for the user. */
  String reason(IOException failure);

  /** Returns whether something has this name, even a link without a target. */
  boolean exists(Path file);

  /** Returns the archive of parity reports in a folder. */
  ReportArchive reports(Path folder);
}
