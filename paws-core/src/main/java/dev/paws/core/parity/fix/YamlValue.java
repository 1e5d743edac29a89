package dev.paws.core.parity.fix;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.NormalValue.Bytes;
import dev.paws.core.parity.NormalValue.Flag;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Span;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.NormalValue.Unordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values as they stand in a Compose file. */
final class YamlValue {
  /** Takes away what earlier files say. */
  static final String RESET = "!reset null";

  private static final Pattern PLAIN = Pattern.compile("[a-z/][a-z0-9/._-]*(:[a-z0-9._-]+)?");
  private static final Pattern WORDS =
      Pattern.compile("y|n|yes|no|on|off|true|false|null|.*[-.:]$");

  private YamlValue() {}

  /**
   * A value that replaces what earlier files say; lists are tagged, as Compose would append to
   * them. Empty where a file cannot say it.
   */
  static Optional<String> of(NormalValue value) {
    if (value instanceof Ordered list) {
      return list(list.items());
    }
    if (value instanceof Unordered set) {
      return list(set.items());
    }
    return scalar(value);
  }

  private static Optional<String> list(List<NormalValue> items) {
    List<String> texts = new ArrayList<>();
    for (NormalValue item : items) {
      Optional<String> text = scalar(item);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of("!override [" + String.join(", ", texts) + "]");
  }

  private static Optional<String> scalar(NormalValue value) {
    if (value instanceof Text text) {
      return Optional.of(text(text.text()));
    }
    if (value instanceof Amount || value instanceof Flag) {
      return Optional.of(String.valueOf(value.plain()));
    }
    if (value instanceof Span span && !span.duration().isNegative()) {
      return Optional.of(String.valueOf(value.plain()));
    }
    return value instanceof Bytes
        ? Optional.of(String.valueOf(value.plain()).toLowerCase(java.util.Locale.ROOT))
        : Optional.empty();
  }

  /** A text that YAML reads as a text and Compose does not interpolate. */
  static String text(String text) {
    if (PLAIN.matcher(text).matches() && !WORDS.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '$' -> quoted.append("$$");
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7f || c == 0x85 || c == 0xfeff) {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
