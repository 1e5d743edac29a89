package dev.paws.core.report.html;

import dev.paws.core.report.ControlCharacters;
import java.util.function.UnaryOperator;

/** Builds HTML in which all text is escaped and only markup is not. */
public final class Html {
  private final StringBuilder out = new StringBuilder(1 << 14);
  private final UnaryOperator<String> mask;

  /** Creates an empty text whose values are masked already. */
  public Html() {
    this(UnaryOperator.identity());
  }

  /**
   * Creates an empty text.
   *
   * @param mask masks secrets in each value before it is escaped
   */
  public Html(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  /** Adds markup without escaping it. */
  public Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds a text on one line. */
  public Html text(String text) {
    return escaped(ControlCharacters.line(mask.apply(text)));
  }

  /** Adds a text with its line breaks. */
  public Html lines(String text) {
    return escaped(ControlCharacters.lines(mask.apply(text)));
  }

  /** Adds {@code <tag class="…">text</tag>}. */
  public Html element(String tag, String classes, String text) {
    open(tag, classes).text(text);
    out.append("</").append(tag).append('>');
    return this;
  }

  /** Adds {@code <tag class="…">}. */
  public Html open(String tag, String classes) {
    out.append('<').append(tag);
    if (!classes.isEmpty()) {
      attribute("class", classes);
    }
    out.append('>');
    return this;
  }

  /** Adds an attribute to the tag that {@link #markup} has begun. */
  public Html attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escaped(ControlCharacters.line(mask.apply(value)));
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
