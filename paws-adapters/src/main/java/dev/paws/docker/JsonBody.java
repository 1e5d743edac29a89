package dev.paws.docker;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object to send; it contains only what is set. */
final class JsonBody {
  private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

  JsonBody put(String key, Object value) {
    map.put(key, value);
    return this;
  }

  JsonBody put(String key, Optional<?> value) {
    if (value.isPresent()) {
      map.put(key, value.get());
    }
    return this;
  }

  JsonBody put(String key, Collection<?> value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
    return this;
  }

  JsonBody put(String key, Map<String, ?> value) {
    if (!value.isEmpty()) {
      map.put(key, value);
    }
    return this;
  }

  JsonBody put(String key, boolean value) {
    if (value) {
      map.put(key, true);
    }
    return this;
  }

  /** Adds the value even if it is empty. */
  JsonBody always(String key, Object value) {
    map.put(key, value);
    return this;
  }

  Map<String, @Nullable Object> map() {
    return map;
  }
}
