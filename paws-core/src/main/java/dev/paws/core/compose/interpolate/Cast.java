package dev.paws.core.compose.interpolate;

import dev.paws.core.compose.value.GoParse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types that strings are cast to, at the paths that {@link Interpolator} lists. */
public enum Cast {
  INTEGER("an integer"),
  NUMBER("a number"),
  NUMBER32("a number"),
  BOOLEAN("true or false");

  private final String expected;

  Cast(String expected) {
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
      case NUMBER32 -> {
        Double number = GoParse.number(text);
        yield number == null ? null : GoParse.float32(number);
      }
      case BOOLEAN -> bool(text);
    };
  }

  /** Whether the text is a boolean only in YAML 1.1. */
  public static boolean isOldBoolean(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return bool(text) != null && !lower.equals("true") && !lower.equals("false");
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
