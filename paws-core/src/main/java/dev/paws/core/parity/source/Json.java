package dev.paws.core.parity.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of an engine's JSON; what is missing or of another kind reads as empty. */
record Json(Map<String, @Nullable Object> values) {
  Json object(String key) {
    return of(values.get(key));
  }

  static Json of(@Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> copy.put(String.valueOf(key), item));
    }
    return new Json(copy);
  }

  String text(String key) {
    Object value = values.get(key);
    return value == null || value instanceof Map || value instanceof List
        ? ""
        : String.valueOf(value);
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  long number(String key) {
    return values.get(key) instanceof Number number ? number.longValue() : 0;
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      list.forEach(item -> texts.add(String.valueOf(item)));
    }
    return texts;
  }

  List<Json> objects(String key) {
    List<Json> objects = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      list.forEach(item -> objects.add(of(item)));
    }
    return objects;
  }

  /** Texts by name. */
  Map<String, String> map(String key) {
    Map<String, String> map = new LinkedHashMap<>();
    object(key).values().forEach((name, value) -> map.put(name, String.valueOf(value)));
    return map;
  }
}
