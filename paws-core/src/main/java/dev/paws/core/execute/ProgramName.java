package dev.paws.core.execute;

import java.util.List;

/** The names of programs in command lines. */
final class ProgramName {
  private ProgramName() {}

  /**
   * Returns the first word without its folder and without the hyphen of a login shell; empty if
   * there is no word.
   */
  static String of(List<String> words) {
    String program = words.isEmpty() ? "" : words.get(0);
    return program.substring(program.lastIndexOf('/') + 1).replaceFirst("^-", "");
  }
}
