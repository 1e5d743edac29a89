package dev.paws.core.execute;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Programs that carry out another program in their own process: emulators of another processor,
 * which run images of another platform, and the dynamic loader.
 */
final class Emulator {
  private static final Pattern NAMES =
      Pattern.compile("qemu-.+|rosetta|box(32|64|86)|FEX.*|ld-(linux|musl).*|ld(64)?[-.].*so.*");

  private Emulator() {}

  /**
   * Returns the command line of the program that is carried out. The kernel may write it with the
   * program's path before its own first word ({@code qemu-arm /bin/sh sh /entrypoint}).
   */
  static List<String> without(List<String> words) {
    if (words.size() < 2 || !NAMES.matcher(ProgramName.of(words)).matches()) {
      return words;
    }
    int first = 1;
    while (first < words.size() - 1 && words.get(first).startsWith("-")) {
      first++;
    }
    List<String> program = words.subList(first, words.size());
    boolean twice =
        program.size() > 1
            && ProgramName.of(program).equals(ProgramName.of(program.subList(1, program.size())));
    return twice ? program.subList(1, program.size()) : program;
  }
}
