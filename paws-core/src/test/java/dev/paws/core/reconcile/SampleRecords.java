package dev.paws.core.reconcile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records with every component set, and for each component a record in which it alone differs. */
final class SampleRecords {
  private int counter;

  Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return Optional.of(of(of[0]));
      }
      return generic.getRawType() == Map.class
          ? Map.of((String) of(of[0]), of(of[1]))
          : List.of(of(of[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      RecordComponent[] components = plain.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = of(components[i].getGenericType());
      }
      return create(plain, values);
    }
    return plain.isInterface() ? of(plain.getPermittedSubclasses()[0]) : scalar(plain);
  }

  private Object scalar(Class<?> type) {
    counter++;
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == int.class || type == Integer.class) {
      return counter;
    }
    if (type == long.class || type == Long.class) {
      return (long) counter;
    }
    return type == Duration.class ? Duration.ofSeconds(counter) : "text" + counter;
  }

  /** Returns values that differ in one component, by the path of that component. */
  Map<String, Object> variants(Object value) {
    Map<String, Object> variants = new LinkedHashMap<>();
    if (value instanceof Record composite) {
      RecordComponent[] components = composite.getClass().getRecordComponents();
      for (int i = 0; i < components.length; i++) {
        int index = i;
        Object[] values = values(composite, components);
        variants(values[i])
            .forEach(
                (path, changed) -> {
                  Object[] others = values.clone();
                  others[index] = changed;
                  variants.put(
                      components[index].getName() + path, create(composite.getClass(), others));
                });
      }
    } else if (value instanceof Optional<?> optional) {
      variants.put("?", Optional.empty());
      variants(optional.orElseThrow())
          .forEach((path, changed) -> variants.put("?" + path, Optional.of(changed)));
    } else if (value instanceof List<?> list) {
      variants.put("[]", List.of());
      List<Object> longer = new ArrayList<>(list);
      longer.add(list.get(0));
      variants.put("[+]", longer);
      variants(list.get(0)).forEach((path, changed) -> variants.put("[]" + path, List.of(changed)));
    } else if (value instanceof Map<?, ?> map) {
      variants.put("{}", Map.of());
      Object key = map.keySet().iterator().next();
      variants.put("{key}", Map.of(key + "x", map.get(key)));
      variants(map.get(key))
          .forEach((path, changed) -> variants.put("{}" + path, Map.of(key, changed)));
    } else {
      variants.put("", changed(value));
    }
    return variants;
  }

  private static Object changed(Object value) {
    if (value instanceof Boolean flag) {
      return !flag;
    }
    if (value instanceof Integer number) {
      return number + 1000;
    }
    if (value instanceof Long number) {
      return number + 1000;
    }
    return value instanceof Duration time ? time.plusSeconds(1000) : value + "x";
  }

  private static Object[] values(Record composite, RecordComponent[] components) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = components[i].getAccessor().invoke(composite);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return values;
  }

  private static Object create(Class<?> type, Object[] values) {
    try {
      Class<?>[] types = new Class<?>[values.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = type.getRecordComponents()[i].getType();
      }
      return type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
