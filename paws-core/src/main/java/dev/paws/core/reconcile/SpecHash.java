package dev.paws.core.reconcile;

import dev.paws.core.value.Sha256;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hashes a specification's records with the same result in every JVM: components in declared order,
 * maps by key. Values enter the hash only through SHA-256, so a label with it reveals no secret.
 */
final class SpecHash {
  private SpecHash() {}

  /** Returns the SHA-256 hash of the values, in hexadecimal. */
  static String of(@Nullable Object... values) {
    StringBuilder text = new StringBuilder(4096);
    for (Object value : values) {
      write(value, text);
    }
    return Sha256.hex(text.toString());
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value instanceof Record composite) {
      out.append(composite.getClass().getSimpleName()).append('(');
      for (RecordComponent component : composite.getClass().getRecordComponents()) {
        Object part = read(composite, component);
        if (!isEmpty(part)) {
          out.append(component.getName()).append('=');
          write(part, out);
        }
      }
      out.append(')');
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> write(present, out));
    } else if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
      out.append('{');
      sorted.forEach(
          (key, entry) -> {
            write(key, out);
            write(entry, out);
          });
      out.append('}');
    } else if (value instanceof Collection<?> collection) {
      out.append('[');
      collection.forEach(item -> write(item, out));
      out.append(']');
    } else {
      String text = String.valueOf(value);
      out.append(text.length()).append(':').append(text);
    }
  }

  /** Absent parts are left out, so that a component added later does not change every hash. */
  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || (value instanceof Optional<?> optional && optional.isEmpty())
        || (value instanceof Collection<?> collection && collection.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || Boolean.FALSE.equals(value);
  }

  private static @Nullable Object read(Record composite, RecordComponent component) {
    try {
      return component.getAccessor().invoke(composite);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
