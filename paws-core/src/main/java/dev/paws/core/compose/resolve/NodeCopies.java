package dev.paws.core.compose.resolve;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates changed copies of mappings. */
final class NodeCopies {
  private NodeCopies() {}

  /** Returns the mapping with another value for an existing key. */
  static MappingNode with(MappingNode map, String key, Node value) {
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    entries.put(key, value);
    return new MappingNode(entries, map.keys(), map.at());
  }

  /** Returns the mapping with a new key in front of another one. */
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
