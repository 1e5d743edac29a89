package dev.paws.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads small text files of the system. */
final class Lines {
  private Lines() {}

  /** Returns the lines of a file; empty if it cannot be read. */
  static List<String> of(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of();
    }
  }
}
