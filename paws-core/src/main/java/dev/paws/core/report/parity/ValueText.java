package dev.paws.core.report.parity;

import dev.paws.core.report.ControlCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the values of a difference as text: on one line for tables, or one line for each item. */
public final class ValueText {
  /** Shown instead of a value that is missing. */
  public static final String MISSING = "(not set)";

  private static final String EMPTY = "(empty)";

  private ValueText() {}

  /** Returns the value on one line, lists and maps in JSON's short form. */
  public static String line(Optional<Object> value) {
    return value.map(ValueText::inline).map(ControlCharacters::line).orElse(MISSING);
  }

  private static String inline(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + inline(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ValueText::item).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString().isEmpty() ? EMPTY : value.toString();
  }

  /** Quotes a word of a list that would not be recognizable as one word. */
  private static String item(Object value) {
    return value instanceof String text && (text.isEmpty() || text.matches("(?s).*[,\\s\\[\\]].*"))
        ? '"' + text + '"'
        : inline(value);
  }

  /** Returns one line for each part of the value; no lines if it is missing. */
  public static List<String> lines(Optional<Object> value) {
    List<String> lines = new ArrayList<>();
    value.ifPresent(present -> add(lines, "", "", present));
    return lines;
  }

  private static void add(List<String> lines, String indent, String head, Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      boolean named = !head.isEmpty();
      if (named) {
        lines.add(indent + head);
      }
      map.forEach((key, below) -> add(lines, named ? indent + "  " : indent, key + ":", below));
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      boolean named = !head.isEmpty();
      if (named) {
        lines.add(indent + head);
      }
      list.forEach(item -> add(lines, named ? indent + "  " : indent, "-", item));
    } else {
      String start = head.isEmpty() ? indent : indent + head + " ";
      for (String line : ControlCharacters.lines(inline(value)).split("\n", -1)) {
        lines.add(start + line);
        start = " ".repeat(start.length());
      }
    }
  }
}
