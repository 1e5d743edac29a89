package dev.paws.core.report.parity.form;

/**
 * Escapes text for Markdown, so that nothing in it is markup, a mention, a link or the end of a
 * table cell.
 */
final class MarkdownText {
  private static final String SPECIAL = "&<>\"'`*_[](){}|\\~#@!^$+";

  private MarkdownText() {}

  /**
   * Returns the text in the fixed-width font, as HTML, because a code span cannot hold every text
   * in a table.
   */
  static String code(String text) {
    return text.isEmpty() ? "" : "<code>" + text(text) + "</code>";
  }

  /** Returns the text with every special character as an entity. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean link =
          (c == ':' && text.startsWith("//", i + 1))
              || ((c == 'w' || c == 'W') && text.regionMatches(true, i, "www.", 0, 4));
      if (link || SPECIAL.indexOf(c) >= 0) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
