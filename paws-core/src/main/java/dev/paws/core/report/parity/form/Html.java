package dev.paws.core.report.parity.form;

import dev.paws.core.report.parity.ControlCharacters;

/** Text being built into HTML: what is a text is escaped, and only what is markup is not. */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 14);

  /** Markup of our own. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** A text on one line. */
  Html text(String text) {
    return escaped(ControlCharacters.line(text));
  }

  /** A text with its line ends. */
  Html lines(String text) {
    return escaped(ControlCharacters.lines(text));
  }

  /** {@code <tag class="…">text</tag>}. */
  Html element(String tag, String classes, String text) {
    open(tag, classes).text(text);
    out.append("</").append(tag).append('>');
    return this;
  }

  /** {@code <tag class="…">}. */
  Html open(String tag, String classes) {
    out.append('<').append(tag);
    if (!classes.isEmpty()) {
      attribute("class", classes);
    }
    out.append('>');
    return this;
  }

  /** An attribute, inside of a tag that {@link #markup} has begun. */
  Html attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escaped(ControlCharacters.line(value));
    out.append('"');
    return this;
  }

  private Html escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
