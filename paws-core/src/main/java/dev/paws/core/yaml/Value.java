package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of the model while it is being loaded. */
public sealed interface Value permits MapValue, ListValue, ScalarValue {
  /** Returns where the value was written and how it changed. */
  Origin origin();

  /** Returns where the value was written. */
  default Position at() {
    return origin().at();
  }

  /** Returns the same value with another origin. */
  Value withOrigin(Origin origin);

  /**
   * Returns the same value after one more rule was applied to it and to all that is below it. What
   * is below changes in place.
   */
  default Value marked(Origin.Rule rule, String note) {
    if (this instanceof MapValue map) {
      map.entries().replaceAll((key, value) -> value.marked(rule, note));
    } else if (this instanceof ListValue list) {
      list.items().replaceAll(item -> item.marked(rule, note));
    }
    return withOrigin(origin().then(rule, note));
  }

  /** Returns a deep copy. */
  Value copy();

  /** Returns the number of nodes, including the value itself. */
  int size();

  /** Returns the number of levels; 1 for a scalar. */
  int height();

  /** Returns whether this is a null scalar. */
  default boolean isNull() {
    return this instanceof ScalarValue scalar && scalar.value() == null;
  }

  /** Returns the string, or null if this is not a string. */
  default @Nullable String string() {
    return null;
  }

  /**
   * Returns what the function for this kind of value returns. A new kind of value needs a new
   * parameter, so no caller compiles until it handles the new kind.
   */
  <T> T match(
      Function<MapValue, T> map, Function<ListValue, T> list, Function<ScalarValue, T> scalar);

  /** Returns the kind of value in words, such as {@code a list}. */
  String kind();
}
