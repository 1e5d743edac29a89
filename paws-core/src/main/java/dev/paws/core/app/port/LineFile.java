package dev.paws.core.app.port;

import java.io.UncheckedIOException;

/** A file that is written line by line; it has its name once it is closed. */
public interface LineFile extends AutoCloseable {
  /**
   * Appends text.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void append(String text);

  /**
   * Gives the file its name.
   *
   * @throws UncheckedIOException if that is not possible
   */
  @Override
  void close();
}
