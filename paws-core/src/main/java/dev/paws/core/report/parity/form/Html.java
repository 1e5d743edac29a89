package dev.paws.core.report.parity.form;

import dev.paws.core.report.parity.ControlCharacters;

/** Builds HTML in which all text is escaped and only markup is not. */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 14);

  /** Adds markup without escaping it. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds a text on one line. */
  Html text(String text) {
    return escaped(ControlCharacters.line(text));
  }

  /** Adds a text with its line breaks. */
  Html lines(String text) {
    return escaped(ControlCharacters.lines(text));
  }

  /** Adds {@code <tag class="…">text</tag>}. */
  Html element(String tag, String classes, String text) {
    open(tag, classes).text(text);
    out.append("</").append(tag).append('>');
    return this;
  }

  /** Adds {@code <tag class="…">}. */
  Html open(String tag, String classes) {
    out.append('<').append(tag);
    if (!classes.isEmpty()) {
      attribute("class", classes);
    }
    out.append('>');
    return this;
  }

  /** Adds an attribute to the tag that {@link #markup} has begun. */
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
