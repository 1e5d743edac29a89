package dev.paws.core.compose.bind;

import dev.paws.core.compose.tree.Node;
import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.ListValue;
import dev.paws.core.compose.value.MapValue;
import dev.paws.core.compose.value.Origin;
import dev.paws.core.compose.value.ScalarValue;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.compose.value.Trail;
import dev.paws.core.compose.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The normal forms of fields that are mappings of texts, or lists of {@code key=value}. */
public enum Maps implements Form {
  /** Missing values stay null. */
  ENVIRONMENT,
  /** Missing values become empty. */
  PAIRS,
  /** A mapping only; missing values become empty. */
  OPTIONS,
  /** A mapping of texts and integers only. */
  TEXTS;

  @Override
  public @Nullable Node bind(@Nullable Value value, Trail trail, Binding binding) {
    if (value == null || value.isNull()) {
      return null;
    }
    boolean list = value instanceof ListValue && this != OPTIONS && this != TEXTS;
    if (!list && !(value instanceof MapValue)) {
      binding.wrong(value, trail, this == OPTIONS ? "a mapping" : "a list or a mapping");
      return null;
    }
    MapValue pairs = pairs(value);
    Map<String, Node> entries = new TreeMap<>(Texts::compare);
    for (Map.Entry<String, Value> entry : pairs.entries().entrySet()) {
      Node bound = item(entry.getValue(), trail.key(entry.getKey()), binding);
      if (bound != null) {
        entries.put(entry.getKey(), bound);
      }
    }
    return entries.isEmpty()
        ? null
        : binding.mapping(new LinkedHashMap<>(entries), pairs.keys(), value.origin());
  }

  private @Nullable Node item(Value value, Trail trail, Binding binding) {
    if (value.isNull()) {
      return binding.scalar(this == ENVIRONMENT ? null : "", value.origin());
    }
    if (this == TEXTS) {
      String text =
          value instanceof ScalarValue scalar ? Scalars.text(scalar, trail, binding) : null;
      if (!(value instanceof ScalarValue)) {
        binding.wrong(value, trail, "a string");
      }
      return text == null ? null : binding.scalar(text, value.origin());
    }
    return binding.scalar(GoPrint.print(value), value.origin());
  }

  /**
   * A list of {@code key=value} or a mapping as a mapping. Keys that start with {@code x-} in a
   * mapping are one entry, {@code #extensions}: the reference takes them for extensions.
   */
  public static MapValue pairs(Value value) {
    MapValue pairs = new MapValue(value.origin());
    if (value instanceof ListValue list) {
      for (Value item : list.items()) {
        String text = GoPrint.print(item);
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals);
        Origin origin = item.origin();
        pairs.put(
            key,
            equals < 0
                ? new ScalarValue(null, origin)
                : ScalarValue.text(text.substring(equals + 1), origin),
            item.at());
      }
      return pairs;
    }
    MapValue extensions = new MapValue(value.origin());
    if (value instanceof MapValue map) {
      for (String key : map.names()) {
        Value item = map.get(key);
        if (item != null) {
          (key.startsWith("x-") ? extensions : pairs).put(key, item, map.keyAt(key));
        }
      }
    }
    if (!extensions.isEmpty()) {
      pairs.put("#extensions", extensions);
    }
    return pairs;
  }
}
