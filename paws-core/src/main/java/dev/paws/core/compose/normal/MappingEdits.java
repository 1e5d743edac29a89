package dev.paws.core.compose.normal;

import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Helpers to change texts and to reach the mappings of a model. */
final class MappingEdits {
  private MappingEdits() {}

  /**
   * Returns a value with the changed text and a new origin; the same value if the text does not
   * change.
   */
  static Value text(Value value, Origin.Rule rule, UnaryOperator<String> change) {
    String text = value.string();
    String changed = text == null ? null : change.apply(text);
    return changed == null || changed.equals(text)
        ? value
        : ScalarValue.text(changed, value.origin().then(rule, ""));
  }

  /** Returns the services of a model by name. */
  static Map<String, MapValue> services(MapValue model) {
    Map<String, MapValue> services = new LinkedHashMap<>();
    MapValue section = model.map("services");
    if (section != null) {
      for (Map.Entry<String, Value> entry : section.entries().entrySet()) {
        if (entry.getValue() instanceof MapValue service) {
          services.put(entry.getKey(), service);
        }
      }
    }
    return services;
  }

  /** Returns the mappings among the items of a sequence. */
  static List<MapValue> items(@Nullable MapValue map, String key) {
    List<MapValue> items = new ArrayList<>();
    if (map != null && map.get(key) instanceof ListValue list) {
      for (Value item : list.items()) {
        if (item instanceof MapValue mapping) {
          items.add(mapping);
        }
      }
    }
    return items;
  }
}
