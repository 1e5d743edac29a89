package dev.paws.core.compose.interpolate;

import dev.paws.core.compose.value.GoParse;
import dev.paws.core.message.ValueForm;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types that strings are cast to, at the paths that {@link Interpolator} lists. */
public enum ScalarCast {
  INTEGER(ValueForm.INTEGER),
  NUMBER(ValueForm.NUMBER),
  NUMBER32(ValueForm.NUMBER),
  BOOLEAN(ValueForm.TRUE_OR_FALSE);

  private final ValueForm expected;

  ScalarCast(ValueForm expected) {
    this.expected = expected;
  }

  /** Returns the expected form of a text, in words. */
  public String expected() {
    return expected.text();
  }

  /** Returns the text as this type, or null if it is not of this type. */
  public @Nullable Object apply(String text) {
    return switch (this) {
      case INTEGER -> GoParse.integer(text);
      case NUMBER -> GoParse.number(text);
      case NUMBER32 -> GoParse.number32(text);
      case BOOLEAN -> bool(text);
    };
  }

  /** Returns whether the text of a boolean is a boolean only in YAML 1.1. */
  static boolean isOldBoolean(String text) {
    return !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false");
  }

  /**
   * Returns the boolean for a word of YAML 1.1, {@code y} and {@code n} included; null for any
   * other text.
   */
  public static @Nullable Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "y", "yes", "on" -> Boolean.TRUE;
      case "false", "n", "no", "off" -> Boolean.FALSE;
      default -> null;
    };
  }
}
