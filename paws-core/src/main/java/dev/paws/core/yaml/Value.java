package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of the model while it is being loaded. */
public sealed interface Value permits MapValue, ListValue, ScalarValue {
  /** Where the value was written and what became of it. */
  Origin origin();

  /** Where the value was written. */
  default Position at() {
    return origin().at();
  }

  /** The same value with another origin. */
  Value withOrigin(Origin origin);

  /** A copy that shares nothing that can change. */
  Value copy();

  /** How many nodes the value has, itself included. */
  int size();

  /** How many levels the value has; 1 for a scalar. */
  int height();

  /** Whether this is a null scalar. */
  default boolean isNull() {
    return this instanceof ScalarValue scalar && scalar.value() == null;
  }

  /** The string, or null if this is not a string. */
  default @Nullable String string() {
    return null;
  }

  /**
   * Returns what the function for this kind of value returns. A new kind of value needs a new
   * parameter, so no caller compiles until it handles the new kind.
   */
  <T> T match(
      Function<MapValue, T> map, Function<ListValue, T> list, Function<ScalarValue, T> scalar);

  /** What a person calls this kind of value. */
  String kind();
}
