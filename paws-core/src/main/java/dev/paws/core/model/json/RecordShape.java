package dev.paws.core.model.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a record.
 *
 * @param components by key, in the record's order
 */
record RecordShape(Class<?> type, Map<String, RecordComponent> components) {
  static RecordShape of(Class<?> type) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(key(component.getName()), component);
    }
    return new RecordShape(type, components);
  }

  /** {@code hostIp} is written {@code host_ip}. */
  private static String key(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Returns whether all keys may be left out, and the group with them. */
  boolean isOptional() {
    return components.values().stream().allMatch(it -> it.getType() == Optional.class);
  }

  Type typeOf(String key) {
    return component(key).getGenericType();
  }

  Object valueOf(Record instance, String key) {
    try {
      return component(key).getAccessor().invoke(instance);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("not a public record: " + type.getName(), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + key + " of " + type.getName(), e);
    }
  }

  /** Returns the record with these values, which stand in the order of the keys. */
  Object create(Object... values) {
    Class<?>[] types =
        components.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot create " + type.getName() + " from " + Arrays.toString(types), e);
    }
  }

  private RecordComponent component(String key) {
    RecordComponent component = components.get(key);
    if (component == null) {
      throw new IllegalArgumentException(type.getName() + " has no key " + key);
    }
    return component;
  }
}
