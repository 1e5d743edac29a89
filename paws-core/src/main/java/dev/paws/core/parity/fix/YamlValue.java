package dev.paws.core.parity.fix;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.NormalValue.Bytes;
import dev.paws.core.parity.NormalValue.Flag;
import dev.paws.core.parity.NormalValue.Named;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Place;
import dev.paws.core.parity.NormalValue.Sealed;
import dev.paws.core.parity.NormalValue.Span;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.NormalValue.Unknown;
import dev.paws.core.parity.NormalValue.Unordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes values as YAML of a Compose file. */
final class YamlValue {
  /** Removes the value of earlier files. */
  static final String RESET = "!reset null";

  private static final Pattern PLAIN = Pattern.compile("[a-z/][a-z0-9/._-]*(:[a-z0-9._-]+)?");
  private static final Pattern WORDS =
      Pattern.compile("y|n|yes|no|on|off|true|false|null|.*[-.:]$");

  private static final NormalValue.Visitor<Optional<String>> SCALAR = new Scalars();
  private static final NormalValue.Visitor<Optional<String>> REPLACEMENT = new Replacements();

  private YamlValue() {}

  /**
   * Returns a value that replaces the one of earlier files; lists are tagged, because Compose would
   * append to them. Empty if a file cannot express it.
   */
  static Optional<String> of(NormalValue value) {
    return value.accept(REPLACEMENT);
  }

  private static Optional<String> list(List<NormalValue> items) {
    List<String> texts = new ArrayList<>();
    for (NormalValue item : items) {
      Optional<String> text = item.accept(SCALAR);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of("!override [" + String.join(", ", texts) + "]");
  }

  /** Returns a scalar that YAML reads as the text and in which Compose interpolates nothing. */
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

  /** Writes a value as one scalar; empty if this kind of value has no such form. */
  private static class Scalars implements NormalValue.Visitor<Optional<String>> {
    @Override
    public Optional<String> text(Text value) {
      return Optional.of(YamlValue.text(value.text()));
    }

    @Override
    public Optional<String> amount(Amount value) {
      return Optional.of(String.valueOf(value.plain()));
    }

    @Override
    public Optional<String> flag(Flag value) {
      return Optional.of(String.valueOf(value.plain()));
    }

    @Override
    public Optional<String> span(Span value) {
      return value.duration().isNegative()
          ? Optional.empty()
          : Optional.of(String.valueOf(value.plain()));
    }

    @Override
    public Optional<String> place(Place value) {
      return Optional.empty();
    }

    @Override
    public Optional<String> bytes(Bytes value) {
      return Optional.of(String.valueOf(value.plain()).toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<String> ordered(Ordered value) {
      return Optional.empty();
    }

    @Override
    public Optional<String> unordered(Unordered value) {
      return Optional.empty();
    }

    @Override
    public Optional<String> named(Named value) {
      return Optional.empty();
    }

    @Override
    public Optional<String> sealed(Sealed value) {
      return Optional.empty();
    }

    @Override
    public Optional<String> unknown(Unknown value) {
      return Optional.empty();
    }
  }

  /** Writes lists as well as scalars. */
  private static final class Replacements extends Scalars {
    @Override
    public Optional<String> ordered(Ordered value) {
      return list(value.items());
    }

    @Override
    public Optional<String> unordered(Unordered value) {
      return list(value.items());
    }
  }
}
