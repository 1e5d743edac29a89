package dev.paws.core.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read leniently: a value that is missing, null or of another type reads as empty,
 * because engines differ in which fields they leave out.
 *
 * @param values by key, in written order
 */
public record JsonObject(Map<String, @Nullable Object> values) {
  /** An object without values. */
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  /** Returns the value as an object; empty if it is not a map. */
  public static JsonObject of(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return EMPTY;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    map.forEach((key, item) -> values.put(String.valueOf(key), item));
    return new JsonObject(values);
  }

  /** Returns the objects of a list; empty if the value is not a list. */
  public static List<JsonObject> list(@Nullable Object value) {
    List<JsonObject> objects = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> objects.add(of(item)));
    }
    return objects;
  }

  /** Returns whether the key has a value other than null. */
  public boolean has(String key) {
    return values.get(key) != null;
  }

  /** Returns a text, number or boolean as text; empty for anything else. */
  public String text(String key) {
    Object value = values.get(key);
    return value == null || value instanceof Map || value instanceof List
        ? ""
        : String.valueOf(value);
  }

  /**
   * Returns a number, also if it is written as a text, without its fraction; 0 for anything else.
   */
  public long number(String key) {
    Object value = values.get(key);
    if (value instanceof Number number) {
      return number.longValue();
    }
    try {
      return value instanceof String text ? Long.parseLong(text) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Returns whether the value is {@code true}. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** Returns the object at the key; empty if there is none. */
  public JsonObject object(String key) {
    return of(values.get(key));
  }

  /** Returns the objects of the list at the key. */
  public List<JsonObject> objects(String key) {
    return list(values.get(key));
  }

  /** Returns the items of the list at the key as texts, without nulls. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      for (Object item : list) {
        if (item != null) {
          texts.add(item.toString());
        }
      }
    }
    return texts;
  }

  /** Returns the entries of the object at the key as texts, in their order, without nulls. */
  public Map<String, String> textMap(String key) {
    Map<String, String> map = new LinkedHashMap<>();
    object(key)
        .values()
        .forEach(
            (name, value) -> {
              if (value != null) {
                map.put(name, value.toString());
              }
            });
    return map;
  }
}
