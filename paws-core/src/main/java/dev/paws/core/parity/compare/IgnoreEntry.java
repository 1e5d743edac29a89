package dev.paws.core.parity.compare;

import dev.paws.core.message.ParityPhrase;

/** Writes the entry of {@code paws.yaml} that accepts a difference. */
final class IgnoreEntry {
  private IgnoreEntry() {}

  static String of(FoundDifference found, String target) {
    return "- service: "
        + quoted(found.subject())
        + "\n  path: "
        + quoted(found.path())
        + "\n  environment: "
        + quoted(target)
        + ParityPhrase.IGNORE_TEXTS.text();
  }

  /** Returns a scalar that YAML reads as the given text. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < ' ') {
                out.append("\\x%02x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }
}
