package dev.paws.core.yaml;

import dev.paws.core.finding.Position;
import dev.paws.core.message.ValueForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mutable mapping; keys keep the order in which they were first put in. */
public final class MapValue implements Value {
  private final Origin origin;
  private final Map<String, Value> entries;
  private final Map<String, Position> keys;

  /** Creates an empty mapping. */
  public MapValue(Origin origin) {
    this(origin, new LinkedHashMap<>(), new HashMap<>());
  }

  private MapValue(Origin origin, Map<String, Value> entries, Map<String, Position> keys) {
    this.origin = origin;
    this.entries = entries;
    this.keys = keys;
  }

  /** Returns the value of a key, or null if there is no such key. */
  public @Nullable Value get(String key) {
    return entries.get(key);
  }

  /** Returns the mapping under a key, or null if there is none. */
  public @Nullable MapValue map(String key) {
    return entries.get(key) instanceof MapValue map ? map : null;
  }

  /** Returns the sequence under a key, or null if there is none. */
  public @Nullable ListValue list(String key) {
    return entries.get(key) instanceof ListValue list ? list : null;
  }

  /** Returns the string under a key, or null if there is none. */
  public @Nullable String string(String key) {
    return entries.get(key) instanceof ScalarValue scalar ? scalar.string() : null;
  }

  /** Returns whether the mapping has the key, even with a null scalar. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Puts a value and keeps the position of its key, if it has one. */
  public void put(String key, Value value) {
    entries.put(key, value);
  }

  /** Puts a value and the position of its key. */
  public void put(String key, Value value, Position keyAt) {
    entries.put(key, value);
    keys.put(key, keyAt);
  }

  /** Removes a key. */
  public void remove(String key) {
    entries.remove(key);
    keys.remove(key);
  }

  /**
   * Returns where a key was written; if unknown, where its value or else the mapping was written.
   */
  public Position keyAt(String key) {
    Position at = keys.get(key);
    if (at != null) {
      return at;
    }
    Value value = entries.get(key);
    return value != null && value.at().line() != 0 ? value.at() : at();
  }

  /**
   * Returns a copy of the keys, so that the caller may change the mapping while it walks through
   * them.
   */
  public List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  /**
   * Returns the entries. While a caller walks through them, only {@code setValue} may change the
   * mapping.
   */
  public Map<String, Value> entries() {
    return entries;
  }

  /** Returns where keys were written; a key whose position is unknown is missing. */
  public Map<String, Position> keys() {
    return keys;
  }

  /** Returns whether the mapping has no keys. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public MapValue withOrigin(Origin other) {
    return new MapValue(other, entries, keys);
  }

  @Override
  public MapValue copy() {
    MapValue copy = new MapValue(origin, new LinkedHashMap<>(), new HashMap<>(keys));
    entries.forEach((key, value) -> copy.entries.put(key, value.copy()));
    return copy;
  }

  @Override
  public int size() {
    int size = 1;
    for (Value value : entries.values()) {
      size += 1 + value.size();
    }
    return size;
  }

  @Override
  public int height() {
    int height = 0;
    for (Value value : entries.values()) {
      height = Math.max(height, value.height());
    }
    return height + 1;
  }

  @Override
  public String kind() {
    return ValueForm.MAPPING.text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MapValue map && entries.equals(map.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public <T> T match(
      Function<MapValue, T> map, Function<ListValue, T> list, Function<ScalarValue, T> scalar) {
    return map.apply(this);
  }
}
