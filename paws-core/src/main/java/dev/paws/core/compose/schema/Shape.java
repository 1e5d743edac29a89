package dev.paws.core.compose.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value may look like: the kinds of scalar it may be, and, if it may be one, its form as a
 * mapping or a sequence. A short and a long form are one shape.
 *
 * @param kinds bits of {@link #STRING} and its siblings
 * @param choices the only strings allowed; empty for any
 * @param least the least number, if there is one
 * @param most the greatest number, if there is one
 */
record Shape(
    int kinds,
    @Nullable Fields fields,
    @Nullable Items items,
    List<String> choices,
    @Nullable Long least,
    @Nullable Long most) {
  static final int STRING = 1;
  static final int INTEGER = 2;
  static final int NUMBER = 4;
  static final int BOOLEAN = 8;
  static final int NULL = 16;
  static final int ANY = 32;

  /** Which keys a mapping may have besides the known ones. */
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
   * @param newer keys that only newer versions of Docker Compose know
   * @param others what other keys may be there
   * @param other the shape under other keys
   * @param required keys that must be there
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
    return new Shape(kinds, null, null, List.of(), null, null);
  }

  static Shape choice(String... choices) {
    return new Shape(STRING, null, null, List.of(choices), null, null);
  }

  static Shape range(int kinds, long least, @Nullable Long most) {
    return new Shape(kinds, null, null, List.of(), least, most);
  }

  static Shape listOf(Shape items, boolean unique) {
    return new Shape(0, null, new Items(items, unique), List.of(), null, null);
  }

  /** This shape, or another one of a different kind. */
  Shape or(Shape other) {
    return new Shape(
        kinds | other.kinds,
        either(fields, other.fields),
        either(items, other.items),
        choices.isEmpty() ? other.choices : choices,
        either(least, other.least),
        either(most, other.most));
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

    Builder newer(Shape shape, String... keys) {
      newer.addAll(Set.of(keys));
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
          null);
    }
  }
}
