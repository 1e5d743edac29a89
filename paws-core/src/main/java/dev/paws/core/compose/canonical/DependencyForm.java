package dev.paws.core.compose.canonical;

import static dev.paws.core.compose.canonical.LongForm.defaulted;
import static dev.paws.core.compose.canonical.LongForm.expanded;
import static dev.paws.core.compose.canonical.LongForm.wrong;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expands the short form of dependencies: a list of services in place of a mapping. */
final class DependencyForm {
  private DependencyForm() {}

  /** Returns each dependency with its condition; null if there is no long form. */
  static @Nullable Value expand(Value value, NodePath trail, FindingCollector problems) {
    if (value instanceof MapValue map) {
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        if (!(entry.getValue() instanceof MapValue dependency)) {
          return wrong(entry.getValue(), trail.key(entry.getKey()), ValueForm.MAPPING, problems);
        }
        complete(dependency);
      }
      return map;
    }
    if (!(value instanceof ListValue list)) {
      return wrong(value, trail, ValueForm.LIST_OR_MAPPING, problems);
    }
    MapValue map = new MapValue(expanded(list));
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      String name = item.string();
      if (name == null) {
        return wrong(item, trail.item(i), ValueForm.STRING, problems);
      }
      MapValue dependency = new MapValue(expanded(item));
      complete(dependency);
      map.put(name, dependency, item.at());
    }
    return map;
  }

  private static void complete(MapValue dependency) {
    Origin origin = defaulted(dependency);
    if (!dependency.has("condition")) {
      dependency.put("condition", ScalarValue.text("service_started", origin));
    }
    if (!dependency.has("required")) {
      dependency.put("required", new ScalarValue(true, origin));
    }
  }
}
