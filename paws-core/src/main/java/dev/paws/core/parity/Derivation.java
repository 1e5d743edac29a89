package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

/**
 * The part of a field that a parameter was read from.
 *
 * @param field the field's path, such as {@code container.command}
 * @param part how much of the field's value the parameter is
 * @param key the key that sets the value in the field's text, such as {@code --max-connections} or
 *     {@code max_connections}; empty unless the part is a {@link Part#SETTING}
 */
public record Derivation(String field, Part part, String key) {
  /** How much of a field's value a parameter is. */
  public enum Part {
    /** The whole value, as of a variable or of the number of members. */
    WHOLE,
    /** The value of one setting among others, as an option or a line of a file. */
    SETTING,
    /** The tag of an image. */
    TAG
  }

  public Derivation {
    requireNonNull(field, "field");
    requireNonNull(part, "part");
    requireNonNull(key, "key");
  }

  /** Returns the derivation of a parameter that is the whole of a field. */
  public static Derivation whole(String field) {
    return new Derivation(field, Part.WHOLE, "");
  }

  /** Returns the derivation of a parameter that is one setting in a field's text. */
  public static Derivation setting(String field, String key) {
    return new Derivation(field, Part.SETTING, key);
  }

  /** Returns the derivation of a parameter that is the tag of the image in a field. */
  public static Derivation tag(String field) {
    return new Derivation(field, Part.TAG, "");
  }
}
