package dev.paws.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with placeholders in braces, such as {@code jdbc:postgresql://{db.host}/app}. Doubled
 * braces are literal ones. Maven's own {@code ${…}} is not used, because Maven replaces it before a
 * plugin sees it.
 */
record Template(List<Part> parts) {
  /** A part of a template. */
  sealed interface Part {}

  /** Literal text. */
  record Text(String text) implements Part {}

  /** A name that a value replaces. */
  record Placeholder(String name) implements Part {}

  Template {
    parts = List.copyOf(parts);
  }

  /** Returns the template of a text; empty if a brace has no counterpart. */
  static Optional<Template> of(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        plain.append(c);
        i++;
      } else if (c == '{') {
        int close = text.indexOf('}', i);
        if (close < 0 || text.substring(i + 1, close).contains("{")) {
          return Optional.empty();
        }
        parts.add(new Text(plain.toString()));
        plain.setLength(0);
        parts.add(new Placeholder(text.substring(i + 1, close).strip()));
        i = close;
      } else if (c == '}') {
        return Optional.empty();
      } else {
        plain.append(c);
      }
    }
    parts.add(new Text(plain.toString()));
    return Optional.of(new Template(parts));
  }
}
