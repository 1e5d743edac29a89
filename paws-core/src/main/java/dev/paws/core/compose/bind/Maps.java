package dev.paws.core.compose.bind;

import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.message.ValueForm;
import dev.paws.core.tree.Node;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The normal forms of fields that are mappings of texts, or lists of {@code key=value}. */
public enum Maps implements Form {
  /** Missing values stay null. */
  ENVIRONMENT(ValueForm.LIST_OR_MAPPING),
  /** Missing values become empty. */
  PAIRS(ValueForm.LIST_OR_MAPPING),
  /** A mapping only; missing values become empty. */
  OPTIONS(ValueForm.MAPPING),
  /** A mapping of texts and integers only. */
  TEXTS(ValueForm.MAPPING);

  private final ValueForm expected;

  Maps(ValueForm expected) {
    this.expected = expected;
  }

  @Override
  public @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding) {
    if (value == null || value.isNull()) {
      return null;
    }
    boolean list = value instanceof ListValue && expected != ValueForm.MAPPING;
    if (!list && !(value instanceof MapValue)) {
      binding.wrong(value, trail, expected.text());
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

  private @Nullable Node item(Value value, NodePath trail, Binding binding) {
    if (value.isNull()) {
      return binding.scalar(this == ENVIRONMENT ? null : "", value.origin());
    }
    String text = this == TEXTS ? Scalars.text(value, trail, binding) : GoPrint.print(value);
    return text == null ? null : binding.scalar(text, value.origin());
  }

  /**
   * Returns a mapping, or a list of {@code key=value} as a mapping. Keys of a mapping that start
   * with {@code x-} become one entry, {@code #extensions}, because the reference takes them for
   * extensions.
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
      map.entries()
          .forEach(
              (key, item) ->
                  (key.startsWith("x-") ? extensions : pairs).put(key, item, map.keyAt(key)));
    }
    if (!extensions.isEmpty()) {
      pairs.put("#extensions", extensions);
    }
    return pairs;
  }
}
