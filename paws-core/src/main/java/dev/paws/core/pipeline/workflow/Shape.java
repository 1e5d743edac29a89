package dev.paws.core.pipeline.workflow;

import dev.paws.core.message.WorkflowPhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What can stand at a place of a file.
 *
 * @param scalars the kinds of scalars; a text takes every scalar that no other kind takes
 * @param constants the only texts; empty if all are allowed
 * @param place what expressions can name here and below; empty if that is as above it
 * @param item of a list; empty if there can be none
 * @param mappings the kinds of mappings, of which the keys tell which one is meant
 * @param condition whether the text is a condition, an expression also without its braces
 */
record Shape(
    Set<Kind> scalars,
    Set<String> constants,
    Optional<Place> place,
    Optional<Supplier<Shape>> item,
    List<Keys> mappings,
    boolean condition) {

  /** A kind of scalar. */
  enum Kind {
    NOTHING(WorkflowPhrase.NOTHING),
    BOOLEAN(WorkflowPhrase.BOOLEAN),
    NUMBER(WorkflowPhrase.NUMBER),
    TEXT(WorkflowPhrase.TEXT),
    NON_EMPTY(WorkflowPhrase.NON_EMPTY);

    final WorkflowPhrase phrase;

    Kind(WorkflowPhrase phrase) {
      this.phrase = phrase;
    }
  }

  /**
   * The keys of a mapping.
   *
   * @param known by name
   * @param required names of keys that must be there
   * @param other the shape of all other keys' values; empty if there can be none
   */
  record Keys(Map<String, Shape> known, Set<String> required, Optional<Shape> other) {
    Keys key(String name, Shape shape) {
      Map<String, Shape> more = new LinkedHashMap<>(known);
      more.put(name, shape);
      return new Keys(more, required, other);
    }

    Keys must(String name, Shape shape) {
      Set<String> more = new LinkedHashSet<>(required);
      more.add(name);
      return new Keys(key(name, shape).known, more, other);
    }

    Shape shape() {
      return scalar(Set.of(), this);
    }
  }

  static final Shape NOTHING = scalar(Set.of(Kind.NOTHING));
  static final Shape BOOLEAN = scalar(Set.of(Kind.BOOLEAN));
  static final Shape NUMBER = scalar(Set.of(Kind.NUMBER));
  static final Shape TEXT = scalar(Set.of(Kind.TEXT));
  static final Shape NON_EMPTY = scalar(Set.of(Kind.NON_EMPTY));
  static final Shape SCALAR = scalar(Set.of(Kind.TEXT, Kind.BOOLEAN, Kind.NUMBER));
  static final Shape TEXTS = either(NON_EMPTY, list(NON_EMPTY));

  /** Anything; a text in it can hold expressions as its place allows. */
  static final Shape ANY =
      new Shape(
          Set.of(Kind.values()), Set.of(), Optional.empty(), Optional.empty(), List.of(), false);

  private static Shape scalar(Set<Kind> kinds, Keys... keys) {
    return new Shape(kinds, Set.of(), Optional.empty(), Optional.empty(), List.of(keys), false);
  }

  static Keys keys() {
    return new Keys(Map.of(), Set.of(), Optional.empty());
  }

  static Shape map(Shape values) {
    return new Keys(Map.of(), Set.of(), Optional.of(values)).shape();
  }

  static Shape one(String... constants) {
    return new Shape(
        Set.of(Kind.TEXT),
        new LinkedHashSet<>(List.of(constants)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  static Shape list(Shape item) {
    return list(() -> item);
  }

  static Shape list(Supplier<Shape> item) {
    return new Shape(Set.of(), Set.of(), Optional.empty(), Optional.of(item), List.of(), false);
  }

  static Shape condition(Place place) {
    return new Shape(
        Set.of(Kind.TEXT), Set.of(), Optional.of(place), Optional.empty(), List.of(), true);
  }

  static Shape either(Shape... shapes) {
    Set<Kind> scalars = new LinkedHashSet<>();
    Set<String> constants = new LinkedHashSet<>();
    List<Keys> mappings = new ArrayList<>();
    Optional<Supplier<Shape>> item = Optional.empty();
    for (Shape shape : shapes) {
      scalars.addAll(shape.scalars);
      constants.addAll(shape.constants);
      mappings.addAll(shape.mappings);
      item = item.isPresent() ? item : shape.item;
    }
    return new Shape(scalars, constants, Optional.empty(), item, mappings, false);
  }

  boolean isAny() {
    return scalars.size() == Kind.values().length;
  }

  Shape in(Place expressions) {
    return new Shape(scalars, constants, Optional.of(expressions), item, mappings, condition);
  }

  /** Returns what can stand here, in words. */
  String words() {
    List<String> words = new ArrayList<>();
    if (!constants.isEmpty()) {
      words.add(String.join(", ", constants));
    }
    scalars.stream()
        .filter(kind -> constants.isEmpty() || kind != Kind.TEXT)
        .sorted()
        .forEach(kind -> words.add(kind.phrase.text()));
    if (item.isPresent()) {
      words.add(WorkflowPhrase.LIST.text());
    }
    if (!mappings.isEmpty()) {
      words.add(WorkflowPhrase.MAPPING.text());
    }
    return String.join(WorkflowPhrase.OR.text(), words);
  }
}
