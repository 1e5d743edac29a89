package dev.paws.core.compose.assemble;

import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Value;
import java.util.List;

/** Removes from a model what a later document resets or overrides. */
final class ResetTags {
  private ResetTags() {}

  static void apply(MapValue model, List<List<String>> resets) {
    for (List<String> path : resets) {
      if (!path.isEmpty()) {
        remove(model, path, 0);
      }
    }
  }

  private static void remove(MapValue map, List<String> path, int step) {
    String key = path.get(step);
    for (String name : key.equals("*") ? map.names() : List.of(key)) {
      if (step == path.size() - 1) {
        map.remove(name);
        continue;
      }
      Value below = map.get(name);
      if (below instanceof MapValue inner) {
        remove(inner, path, step + 1);
      }
    }
  }
}
