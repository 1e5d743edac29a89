package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

/**
 * Which part of a field a parameter was read from.
 *
 * @param field the field's path, as {@code container.command}
 * @param part how much of the field's value the parameter is
 * @param key by what the value is set in the field's text, as {@code --max-connections} or {@code
 *     max_connections}; empty unless the part is a {@link Part#SETTING}
 */
public record Derivation(String field, Part part, String key) {
  /** How much of a field's value a parameter is. */
  public enum Part {
    /** All of it, as of a variable or of the number of members. */
    WHOLE,
    /** The value of a setting among others, as of an option or of a line of a file. */
    SETTING,
    /** The tag of an image. */
    TAG
  }

  public Derivation {
    requireNonNull(field, "field");
    requireNonNull(part, "part");
    requireNonNull(key, "key");
  }

  /** The whole of a field. */
  public static Derivation whole(String field) {
    return new Derivation(field, Part.WHOLE, "");
  }

  /** A setting in a field's text. */
  public static Derivation setting(String field, String key) {
    return new Derivation(field, Part.SETTING, key);
  }

  /** The tag of the image that a field names. */
  public static Derivation tag(String field) {
    return new Derivation(field, Part.TAG, "");
  }
}
