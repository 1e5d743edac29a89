package dev.paws.core.log;

/** Removes what moves a terminal's cursor or changes its colours (ECMA-48). */
final class Escapes {
  private static final char ESCAPE = '\u001b';

  private Escapes() {}

  /** Returns a text without escape sequences and control characters but tab and line feed. */
  static String without(String text) {
    int at = control(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      out.append(text, from, at);
      from = text.charAt(at) == ESCAPE ? endOf(text, at) : at + 1;
      at = control(text, from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int control(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where the sequence that begins with an escape has ended. */
  private static int endOf(String text, int escape) {
    int at = escape + 1;
    if (at >= text.length()) {
      return at;
    }
    char kind = text.charAt(at);
    if (kind == ']') { // ended by a bell, or by an escape and a backslash
      while (++at < text.length() && text.charAt(at) != 7) {
        if (text.charAt(at) == ESCAPE) {
          return Math.min(text.length(), at + 2);
        }
      }
      return Math.min(text.length(), at + 1);
    }
    if (kind != '[') {
      return at + 1;
    }
    at++;
    while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '?') {
      at++;
    }
    return Math.min(text.length(), at + 1);
  }
}
