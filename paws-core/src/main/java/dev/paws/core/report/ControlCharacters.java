package dev.paws.core.report;

/**
 * Makes characters visible that would otherwise change how a text is displayed: control characters
 * (including a terminal's escape sequences), characters that reverse the direction of writing or
 * have no width, and unpaired surrogates. Each becomes {@code <U+202E>} or the like.
 */
public final class ControlCharacters {
  private ControlCharacters() {}

  /** Returns the text on one line. */
  public static String line(String text) {
    return shown(text, false);
  }

  /** Returns the text with its line breaks and tabs. */
  public static String lines(String text) {
    return shown(text, true);
  }

  private static String shown(String text, boolean keepsLines) {
    if (text.codePoints().noneMatch(point -> acts(point, keepsLines))) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (!acts(point, keepsLines)) {
                shown.appendCodePoint(point);
              } else if (point == '\n') {
                shown.append("\\n");
              } else if (point == '\t') {
                shown.append("\\t");
              } else {
                shown.append("<U+%04X>".formatted(point));
              }
            });
    return shown.toString();
  }

  private static boolean acts(int point, boolean keepsLines) {
    if (point == '\n' || point == '\t') {
      return !keepsLines;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> point >= 0xFFFE && (point & 0xFFFE) == 0xFFFE; // not characters
    };
  }

  /** Returns the first characters of a long text, followed by how many are left out. */
  public static String atMost(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
  }
}
