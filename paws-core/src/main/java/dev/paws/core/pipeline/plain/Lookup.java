package dev.paws.core.pipeline.plain;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions.Contexts;
import dev.paws.core.pipeline.run.Expressions.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what names and indexes mean. */
final class Lookup {
  private static final List<String> CONTEXTS =
      List.of(
          "github",
          "env",
          "vars",
          "job",
          "jobs",
          "steps",
          "runner",
          "secrets",
          "strategy",
          "matrix",
          "needs",
          "inputs");

  private Lookup() {}

  static @Nullable Object context(Contexts contexts, String name) throws Failure {
    for (String known : CONTEXTS) {
      if (known.equalsIgnoreCase(name)) {
        return plain(contexts.values().get(known));
      }
    }
    throw new Failure(PipelineRunPhrase.UNKNOWN_CONTEXT.text(name, String.join(", ", CONTEXTS)));
  }

  static Object all(@Nullable Object base) {
    List<@Nullable Object> items = new ArrayList<>();
    if (base instanceof Node.Filtered filtered) {
      filtered.items().forEach(item -> items.addAll(children(item)));
    } else {
      items.addAll(children(base));
    }
    return new Node.Filtered(items);
  }

  private static List<@Nullable Object> children(@Nullable Object base) {
    List<@Nullable Object> children = new ArrayList<>();
    if (base instanceof Map<?, ?> map) {
      map.values().forEach(value -> children.add(plain(value)));
    } else if (base instanceof List<?> list) {
      list.forEach(value -> children.add(plain(value)));
    }
    return children;
  }

  static @Nullable Object at(@Nullable Object base, @Nullable Object index) {
    if (base instanceof Node.Filtered filtered) {
      List<@Nullable Object> found = new ArrayList<>();
      for (Object item : filtered.items()) {
        Object value = at(item, index);
        if (value != null) {
          found.add(value);
        }
      }
      return new Node.Filtered(found);
    }
    if (base instanceof Map<?, ?> map) {
      String name = Coercion.text(index);
      Object exact = map.get(name);
      if (exact != null) {
        return plain(exact);
      }
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (Coercion.upper(String.valueOf(entry.getKey())).equals(Coercion.upper(name))) {
          return plain(entry.getValue());
        }
      }
      return null;
    }
    if (base instanceof List<?> list && !(index instanceof Map) && !(index instanceof List)) {
      double number = Math.floor(Coercion.number(index));
      return number >= 0 && number < list.size() ? plain(list.get((int) number)) : null;
    }
    return null;
  }

  /** Returns a value of a tree with its numbers as expressions have them. */
  static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Number number && !(value instanceof Double)
        ? Double.valueOf(number.doubleValue())
        : value;
  }
}
