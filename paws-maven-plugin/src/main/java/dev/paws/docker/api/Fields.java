package dev.paws.docker.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read leniently: what is missing, null or of another type is empty, since engines
 * leave fields out as they like.
 */
public record Fields(Map<String, @Nullable Object> values) {
  /** An object without fields. */
  public static final Fields EMPTY = new Fields(Map.of());

  /** The value as an object, empty where it is none. */
  public static Fields of(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return EMPTY;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    map.forEach((key, item) -> fields.put(String.valueOf(key), item));
    return new Fields(fields);
  }

  public boolean has(String key) {
    return values.get(key) != null;
  }

  /** A string or number as text, else "". */
  public String text(String key) {
    Object value = values.get(key);
    return value instanceof String || value instanceof Number ? value.toString() : "";
  }

  /** A number, or one written as text, else 0. */
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

  public boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  public Fields object(String key) {
    return of(values.get(key));
  }

  /** The objects of a list. */
  public List<Fields> objects(String key) {
    return objects(values.get(key));
  }

  /** The value as a list of objects, empty where it is none. */
  public static List<Fields> objects(@Nullable Object value) {
    List<Fields> objects = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> objects.add(of(item)));
    }
    return objects;
  }

  /** The strings of a list. */
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

  /** The members of an object that are strings, in order. */
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
