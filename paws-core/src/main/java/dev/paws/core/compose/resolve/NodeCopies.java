package dev.paws.core.compose.resolve;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changed copies of mappings. */
final class NodeCopies {
  private NodeCopies() {}

  /** The mapping with another value for a key it has. */
  static MappingNode with(MappingNode map, String key, Node value) {
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    entries.put(key, value);
    return new MappingNode(entries, map.keys(), map.at());
  }

  /** The mapping with a new key in front of another one. */
  static MappingNode withBefore(
      MappingNode map, String key, Node value, java.util.Set<String> after) {
    if (map.entries().containsKey(key)) {
      return with(map, key, value);
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
      if (after.contains(entry.getKey())) {
        entries.putIfAbsent(key, value);
      }
      entries.put(entry.getKey(), entry.getValue());
    }
    entries.putIfAbsent(key, value);
    return new MappingNode(entries, map.keys(), map.at());
  }
}
