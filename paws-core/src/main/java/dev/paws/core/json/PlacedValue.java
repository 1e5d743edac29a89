package dev.paws.core.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows where it was written. */
public sealed interface PlacedValue {
  /** Returns where the value begins. */
  Place at();

  /** Returns the value as a map, list, text, number, boolean or null. */
  @Nullable Object plain();

  /**
   * Returns what the function for this kind of value returns. A new kind of value needs a new
   * parameter, so no caller compiles until it handles the new kind.
   */
  <T> T match(
      Function<PlacedObject, T> object,
      Function<PlacedList, T> list,
      Function<PlacedScalar, T> scalar);

  /** A place in a text, line and column from 1. */
  record Place(int line, int column) {}

  /**
   * An object.
   *
   * @param entries by key, in written order
   * @param end where it ends
   */
  record PlacedObject(Map<String, PlacedValue> entries, Place at, Place end)
      implements PlacedValue {
    public PlacedObject {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public <T> T match(
        Function<PlacedObject, T> object,
        Function<PlacedList, T> list,
        Function<PlacedScalar, T> scalar) {
      return object.apply(this);
    }

    @Override
    public Map<String, @Nullable Object> plain() {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      entries.forEach((key, value) -> map.put(key, value.plain()));
      return map;
    }
  }

  /** An array. */
  record PlacedList(List<PlacedValue> items, Place at) implements PlacedValue {
    public PlacedList {
      items = List.copyOf(items);
    }

    @Override
    public <T> T match(
        Function<PlacedObject, T> object,
        Function<PlacedList, T> list,
        Function<PlacedScalar, T> scalar) {
      return list.apply(this);
    }

    @Override
    public List<@Nullable Object> plain() {
      List<@Nullable Object> list = new ArrayList<>();
      items.forEach(item -> list.add(item.plain()));
      return list;
    }
  }

  /**
   * A text, number, boolean or null.
   *
   * @param plain a {@code String}, {@code Boolean}, {@code BigInteger}, {@code BigDecimal} or null
   */
  record PlacedScalar(@Nullable Object plain, Place at) implements PlacedValue {
    @Override
    public <T> T match(
        Function<PlacedObject, T> object,
        Function<PlacedList, T> list,
        Function<PlacedScalar, T> scalar) {
      return scalar.apply(this);
    }
  }
}
