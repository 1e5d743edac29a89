package dev.paws.core.model.json;

import dev.paws.core.model.DocumentedValue;
import dev.paws.core.value.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns records into maps, lists, texts, numbers and booleans. */
final class RecordWriter {
  private RecordWriter() {}

  /** Returns a record's values by key; those that are absent are left out. */
  static Map<String, @Nullable Object> tree(Record entity) {
    RecordShape shape = RecordShape.of(entity.getClass());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (String key : shape.components().keySet()) {
      Object value = shape.valueOf(entity, key);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(it -> tree.put(key, value(it)));
      } else {
        tree.put(key, value(value));
      }
    }
    return tree;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Record group) {
      return tree(group);
    }
    if (value instanceof DocumentedValue constant) {
      return constant.value();
    }
    if (value instanceof Instant instant) {
      return instant.toString();
    }
    if (value instanceof Duration duration) {
      return DurationText.format(duration);
    }
    if (value instanceof List<?> items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.forEach(item -> list.add(value(item)));
      return list;
    }
    if (value instanceof Map<?, ?> entries) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      entries.forEach((key, item) -> map.put(String.valueOf(key), value(item)));
      return map;
    }
    return value;
  }
}
