package dev.paws.terminal;

/** Asks the terminal for its size. */
final class TerminalSize {
  private TerminalSize() {}

  static Screen ask(boolean colour) {
    return Screen.parse(Stty.output("size"), colour);
  }
}
