package dev.paws.core.pipeline.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of an expression. */
public sealed interface Data permits Data.Null, Data.Bool, Data.Num, Data.Text, Data.Items, Dict {
  /** Null. */
  record Null() implements Data {
    /** The only null. */
    public static final Data VALUE = new Null();
  }

  /** A boolean. */
  record Bool(boolean value) implements Data {
    /** The truth. */
    public static final Data TRUE = new Bool(true);

    /** The contrary. */
    public static final Data FALSE = new Bool(false);
  }

  /** A number; all numbers are of 64 bits with a point. */
  record Num(double value) implements Data {}

  /** A text. */
  record Text(String value) implements Data {
    /** The empty text. */
    public static final Data EMPTY = new Text("");
  }

  /**
   * An array. Two arrays are equal only if they are the same instance.
   *
   * @param filtered whether {@code *} made it: then the next index applies to each of its items
   */
  record Items(List<Data> values, boolean filtered) implements Data {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Returns a boolean. */
  static Data of(boolean value) {
    return value ? Bool.TRUE : Bool.FALSE;
  }

  /** Returns a text. */
  static Data of(String value) {
    return new Text(value);
  }

  /** Returns an array that no {@code *} made. */
  static Data of(List<Data> values) {
    return new Items(values, false);
  }

  /**
   * Returns the value of a tree as JSON has it: maps, lists, texts, numbers, booleans and null.
   *
   * @throws IllegalArgumentException if the tree holds something else
   */
  static Data from(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Data> entries = new LinkedHashMap<>();
      map.forEach((key, value) -> entries.put(String.valueOf(key), from(value)));
      return Dict.of(entries);
    }
    if (tree instanceof List<?> list) {
      List<Data> values = new ArrayList<>(list.size());
      list.forEach(item -> values.add(from(item)));
      return of(values);
    }
    if (tree == null) {
      return Null.VALUE;
    }
    if (tree instanceof Data data) {
      return data;
    }
    if (tree instanceof Boolean truth) {
      return of(truth.booleanValue());
    }
    if (tree instanceof Number number) {
      return new Num(number.doubleValue());
    }
    if (tree instanceof String text) {
      return of(text);
    }
    throw new IllegalArgumentException("no value of an expression: " + tree.getClass());
  }

  /** Returns the value as such a tree; whole numbers as {@code Long}. */
  default @Nullable Object plain() {
    if (this instanceof Dict dict) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      dict.entries().forEach((key, value) -> map.put(key, value.plain()));
      return map;
    }
    if (this instanceof Items items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.values().forEach(item -> list.add(item.plain()));
      return list;
    }
    if (this instanceof Bool bool) {
      return bool.value();
    }
    if (this instanceof Num number) {
      double value = number.value();
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      return whole ? (Object) (long) value : (Object) value;
    }
    return this instanceof Text text ? text.value() : null;
  }

  /** Returns whether this is no array and no object. */
  default boolean isScalar() {
    return !(this instanceof Items || this instanceof Dict);
  }

  /** Returns whether a condition with this value holds. */
  default boolean isTrue() {
    if (this instanceof Bool bool) {
      return bool.value();
    }
    if (this instanceof Num number) {
      return number.value() != 0 && !Double.isNaN(number.value());
    }
    if (this instanceof Text text) {
      return !text.value().isEmpty();
    }
    return !(this instanceof Null);
  }

  /** Returns the value as it is put into a text. */
  default String text() {
    if (this instanceof Bool bool) {
      return bool.value() ? "true" : "false";
    }
    if (this instanceof Num number) {
      return Numbers.print(number.value());
    }
    if (this instanceof Text text) {
      return text.value();
    }
    return this instanceof Items ? "Array" : this instanceof Dict ? "Object" : "";
  }

  /** Returns the value as a number; NaN if the value is not a number. */
  default double number() {
    if (this instanceof Bool bool) {
      return bool.value() ? 1 : 0;
    }
    if (this instanceof Num number) {
      return number.value();
    }
    if (this instanceof Text text) {
      return Numbers.parse(text.value());
    }
    return this instanceof Null ? 0 : Double.NaN;
  }
}
