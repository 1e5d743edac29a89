package dev.paws.core.compose.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The allowed forms of a value: kinds of scalar, a mapping, a sequence, or several of them. A short
 * and a long form are one shape.
 *
 * @param kinds a bit mask of {@link #STRING} and the other kinds
 * @param choices the allowed strings; empty if any string is allowed
 * @param least the smallest allowed number; null if there is no limit
 * @param most the largest allowed number; null if there is no limit
 * @param pattern what a string that is none of the choices must contain; null if nothing
 */
record Shape(
    int kinds,
    @Nullable Fields fields,
    @Nullable Items items,
    List<String> choices,
    @Nullable Long least,
    @Nullable Long most,
    @Nullable Pattern pattern) {
  static final int STRING = 1;
  static final int INTEGER = 2;
  static final int NUMBER = 4;
  static final int BOOLEAN = 8;
  static final int NULL = 16;
  static final int ANY = 32;

  /** Beside {@link #STRING}: the string is a duration, so that a number lacks its unit. */
  static final int DURATION = 64;

  /** The keys that a mapping may have besides the known ones. */
  enum Others {
    REFUSED,
    EXTENSIONS,
    ANY,
    NOT_EMPTY,
    NAMES,
    NAMES_OR_ANY,
    LETTERS_OR_ANY
  }

  /**
   * A mapping.
   *
   * @param known shapes by key
   * @param newer keys of newer versions of Docker Compose only
   * @param others which other keys are allowed
   * @param other the shape of the values of other keys
   * @param required keys that must exist
   */
  record Fields(
      Map<String, Shape> known,
      Set<String> newer,
      Others others,
      @Nullable Shape other,
      List<String> required) {}

  /** A sequence. */
  record Items(Shape shape, boolean unique) {}

  static Shape scalar(int kinds) {
    return new Shape(kinds, null, null, List.of(), null, null, null);
  }

  static Shape choice(String... choices) {
    return new Shape(STRING, null, null, List.of(choices), null, null, null);
  }

  /** Returns the shape of a string that contains what a pattern matches, anywhere. */
  static Shape containing(Pattern pattern, String... choices) {
    return new Shape(STRING, null, null, List.of(choices), null, null, pattern);
  }

  static Shape range(int kinds, long least, @Nullable Long most) {
    return new Shape(kinds, null, null, List.of(), least, most, null);
  }

  static Shape listOf(Shape items, boolean unique) {
    return new Shape(0, null, new Items(items, unique), List.of(), null, null, null);
  }

  /** Returns a shape that allows this one and another one of a different kind. */
  Shape or(Shape other) {
    return new Shape(
        kinds | other.kinds,
        either(fields, other.fields),
        either(items, other.items),
        choices.isEmpty() ? other.choices : choices,
        either(least, other.least),
        either(most, other.most),
        either(pattern, other.pattern));
  }

  private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }

  /** Builds the shape of a mapping. */
  static final class Builder {
    private final Map<String, Shape> known = new LinkedHashMap<>();
    private final Set<String> newer = new java.util.HashSet<>();
    private Others others = Others.EXTENSIONS;
    private @Nullable Shape other;
    private List<String> required = List.of();

    Builder key(String key, Shape shape) {
      known.put(key, shape);
      return this;
    }

    Builder keys(Shape shape, String... keys) {
      for (String key : keys) {
        known.put(key, shape);
      }
      return this;
    }

    /** Adds keys that only newer versions know, unless {@code known}. */
    Builder newer(boolean known, Shape shape, String... keys) {
      if (!known) {
        newer.addAll(Set.of(keys));
      }
      return keys(shape, keys);
    }

    Builder others(Others allowed, @Nullable Shape shape) {
      others = allowed;
      other = shape;
      return this;
    }

    Builder require(String... keys) {
      required = List.of(keys);
      return this;
    }

    Shape build() {
      return new Shape(
          0,
          new Fields(Map.copyOf(known), Set.copyOf(newer), others, other, required),
          null,
          List.of(),
          null,
          null,
          null);
    }
  }
}
