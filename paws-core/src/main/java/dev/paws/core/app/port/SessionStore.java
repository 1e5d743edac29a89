package dev.paws.core.app.port;

import java.io.IOException;
import java.util.Optional;

/** The file of a developer's session. */
public interface SessionStore {
  /** Keeps no session. */
  SessionStore NONE =
      new SessionStore() {
        @Override
        public String developer() {
          return "";
        }

        @Override
        public String file() {
          return "";
        }

        @Override
        public Optional<String> read() {
          return Optional.empty();
        }

        @Override
        public void update(Change change) {}
      };

  /** Returns the developer's name, as the file's path has it. */
  String developer();

  /** Returns the file, relative to the project's folder, for messages. */
  String file();

  /**
   * Returns the file's text; empty if there is none.
   *
   * @throws IOException if it cannot be read
   */
  Optional<String> read() throws IOException;

  /**
   * Changes the file while no other process does. A reader sees the old text or the new, even after
   * a kill or a power cut.
   *
   * @throws IOException if it cannot be read, locked in time or written; the old file then still
   *     exists
   */
  void update(Change change) throws IOException;

  /** A change of the file's text. */
  @FunctionalInterface
  interface Change {
    /**
     * Returns the new text; empty if the file should stay as it is.
     *
     * @param text the present text; empty if there is no file
     */
    Optional<String> of(Optional<String> text);
  }
}
