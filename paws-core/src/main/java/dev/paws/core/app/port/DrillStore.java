package dev.paws.core.app.port;

import java.io.IOException;
import java.util.Optional;

/** The file of drills that are not undone yet. */
public interface DrillStore {
  /** Returns the file, relative to the project's folder, for messages. */
  String file();

  /**
   * Returns the file's text; empty if there is none.
   *
   * @throws IOException if it cannot be read
   */
  Optional<String> read() throws IOException;

  /**
   * Changes the file while no other process does. The text is on disk when this returns, and a
   * reader sees the old text or the new, even after a kill or a power cut.
   *
   * @throws IOException if it cannot be read, locked in time or written; the old file then still
   *     exists
   */
  void update(Change change) throws IOException;

  /** A change of the file's text. */
  @FunctionalInterface
  interface Change {
    /**
     * Returns the new text; empty if there should be no file.
     *
     * @param text the present text; empty if there is no file
     */
    Optional<String> of(Optional<String> text);
  }
}
