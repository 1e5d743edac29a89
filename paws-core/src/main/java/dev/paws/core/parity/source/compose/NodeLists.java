package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.List;

/** Reads lists of a tree. */
final class NodeLists {
  private NodeLists() {}

  /** Returns the texts of a list; a single text counts as a list of one. */
  static List<String> texts(MappingNode map, String key) {
    return items(map, key).stream().map(ValueForm::shown).toList();
  }

  /** Returns the items of a list; a scalar counts as a list of one. */
  static List<Node> items(MappingNode map, String key) {
    Node node = map.get(key).orElse(null);
    if (node instanceof SequenceNode list) {
      return list.items();
    }
    return node == null || node instanceof MappingNode ? List.of() : List.of(node);
  }

  /** Returns the mappings in a list. */
  static List<MappingNode> mappings(MappingNode map, String key) {
    return items(map, key).stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .toList();
  }
}
