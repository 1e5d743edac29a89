package dev.paws.terminal;

/**
 * A terminal's size.
 *
 * @param columns characters per line
 * @param rows lines
 * @param colour whether text may be coloured
 */
record Screen(int columns, int rows, boolean colour) {
  /** The size of a terminal that does not report one. */
  static final Screen USUAL = new Screen(80, 24, true);

  /**
   * Returns the size that {@code stty size} prints ({@code rows columns}); the usual size for any
   * other text.
   */
  static Screen parse(String text, boolean colour) {
    String[] parts = text.strip().split(" ", -1);
    int rows = parts.length == 2 ? number(parts[0]) : 0;
    int columns = parts.length == 2 ? number(parts[1]) : 0;
    return new Screen(
        columns > 0 ? columns : USUAL.columns(), rows > 0 ? rows : USUAL.rows(), colour);
  }

  private static int number(String text) {
    return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(text)
        : 0;
  }
}
