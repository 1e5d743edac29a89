package dev.paws.core.pipeline.plain;

import dev.paws.core.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints values as {@code toJSON} does: indented by two blanks, numbers as expressions have them.
 */
final class ExpressionJson {
  private ExpressionJson() {}

  static String text(@Nullable Object value) {
    return text(value, "");
  }

  private static String text(@Nullable Object raw, String indent) {
    Object value = Lookup.plain(raw);
    String inner = indent + "  ";
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "{}"
          : map.entrySet().stream()
              .map(
                  entry ->
                      inner
                          + JsonWriter.compact(String.valueOf(entry.getKey()))
                          + ": "
                          + text(entry.getValue(), inner))
              .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "[]"
          : list.stream()
              .map(item -> inner + text(item, inner))
              .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }
    if (value instanceof String string) {
      return JsonWriter.compact(string);
    }
    return value == null ? "null" : Coercion.text(value);
  }
}
