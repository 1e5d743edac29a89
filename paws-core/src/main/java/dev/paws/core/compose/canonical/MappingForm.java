package dev.paws.core.compose.canonical;

import static dev.paws.core.compose.canonical.LongForm.expanded;
import static dev.paws.core.compose.canonical.LongForm.wrong;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** Expands a scalar or a list in place of a mapping. */
final class MappingForm {
  private MappingForm() {}

  /** Returns a mapping with a text as the value of one key; null if there is no long form. */
  static @Nullable MapValue expand(
      Value value, String key, NodePath trail, FindingCollector problems) {
    if (value instanceof MapValue map) {
      return map;
    }
    if (value.string() == null) {
      wrong(value, trail, ValueForm.STRING_OR_MAPPING, problems);
      return null;
    }
    MapValue map = new MapValue(expanded(value));
    map.put(key, value, value.at());
    return map;
  }

  /** Returns a mapping whose keys are the items of a list. */
  static @Nullable Value names(Value value, NodePath trail, FindingCollector problems) {
    if (!(value instanceof ListValue list)) {
      return value;
    }
    MapValue map = new MapValue(expanded(value));
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      String name = item.string();
      if (name == null) {
        return wrong(item, trail.item(i), ValueForm.STRING, problems);
      }
      map.put(name, new ScalarValue(null, expanded(item)), item.at());
    }
    return map;
  }

  /** Returns a limit unchanged; a single number remains in short form. */
  static @Nullable Value limit(Value value, NodePath trail, FindingCollector problems) {
    if (value instanceof MapValue
        || (value instanceof ScalarValue scalar && scalar.value() instanceof Long)) {
      return value;
    }
    return wrong(value, trail, ValueForm.LIMIT, problems);
  }
}
