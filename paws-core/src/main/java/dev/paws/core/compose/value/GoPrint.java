package dev.paws.core.compose.value;

import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Map;
import java.util.TreeMap;

/** Prints values as Go's {@code fmt.Sprint} does. */
public final class GoPrint {
  private GoPrint() {}

  /** Returns a value as text: a mapping as {@code map[a:1 b:2]}, a sequence as {@code [1 2]}. */
  public static String print(Value value) {
    if (value instanceof ScalarValue scalar) {
      return scalar.print();
    }
    StringBuilder text = new StringBuilder();
    if (value instanceof ListValue list) {
      list.items().forEach(item -> text.append(text.length() == 0 ? "" : " ").append(print(item)));
      return "[" + text + "]";
    }
    Map<String, Value> sorted = new TreeMap<>(Texts::compare);
    sorted.putAll(((MapValue) value).entries());
    sorted.forEach(
        (key, item) ->
            text.append(text.length() == 0 ? "" : " ").append(key).append(':').append(print(item)));
    return "map[" + text + "]";
  }
}
