package dev.paws.core.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a JSON object and leaves out those that are not set. */
final class SetFields {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  /** Adds a text unless it is empty. */
  SetFields put(String key, String text) {
    return text.isEmpty() ? this : always(key, text);
  }

  /** Adds a number unless it is 0. */
  SetFields put(String key, long number) {
    return number == 0 ? this : always(key, number);
  }

  /** Adds a flag unless it is false. */
  SetFields put(String key, boolean flag) {
    return flag ? always(key, true) : this;
  }

  /** Adds a value if there is one. */
  SetFields put(String key, Optional<?> value) {
    value.ifPresent(it -> always(key, it));
    return this;
  }

  /** Adds a list unless it is empty. */
  SetFields put(String key, Collection<?> items) {
    return items.isEmpty() ? this : always(key, items);
  }

  /** Adds an object unless it is empty. */
  SetFields put(String key, Map<String, ?> object) {
    return object.isEmpty() ? this : always(key, object);
  }

  /** Adds a value even if it is empty, 0 or false. */
  SetFields always(String key, Object value) {
    fields.put(key, value);
    return this;
  }

  Map<String, @Nullable Object> map() {
    return fields;
  }
}
