package dev.paws.core.compose.interpolate;

import dev.paws.core.compose.value.GoParse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types that strings are cast to, at the paths that {@link Interpolator} lists. */
public enum ScalarCast {
  INTEGER("an integer"),
  NUMBER("a number"),
  NUMBER32("a number"),
  BOOLEAN("true or false");

  private final String expected;

  ScalarCast(String expected) {
    this.expected = expected;
  }

  /** What a text must look like. */
  public String expected() {
    return expected;
  }

  /** The text as this type, or null if it is none. */
  public @Nullable Object apply(String text) {
    return switch (this) {
      case INTEGER -> GoParse.integer(text);
      case NUMBER -> GoParse.number(text);
      case NUMBER32 -> GoParse.number32(text);
      case BOOLEAN -> bool(text);
    };
  }

  /** Whether the text of a boolean is one only in YAML 1.1. */
  static boolean isOldBoolean(String text) {
    return !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false");
  }

  /** A boolean in the words of YAML 1.1, except single letters for {@code true} and such. */
  public static @Nullable Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "y", "yes", "on" -> Boolean.TRUE;
      case "false", "n", "no", "off" -> Boolean.FALSE;
      default -> null;
    };
  }
}
