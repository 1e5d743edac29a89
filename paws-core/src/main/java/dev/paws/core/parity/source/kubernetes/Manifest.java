package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One resource.
 *
 * @param at where its name was written
 */
record Manifest(String kind, String name, String namespace, MappingNode root, Position at) {
  Optional<MappingNode> spec() {
    return root.mapping("spec");
  }

  /** As findings name it: {@code Deployment web}. */
  String title() {
    return kind + " " + name;
  }

  /** The labels under {@code metadata} of a resource or of a pod's template. */
  static Map<String, String> labels(MappingNode described) {
    return texts(described.mapping("metadata").flatMap(data -> data.mapping("labels")));
  }

  /** The annotations likewise. */
  static Map<String, String> annotations(MappingNode described) {
    return texts(described.mapping("metadata").flatMap(data -> data.mapping("annotations")));
  }

  /** A mapping of texts. */
  static Map<String, String> texts(Optional<MappingNode> map) {
    Map<String, String> texts = new TreeMap<>();
    map.ifPresent(
        found ->
            found.entries().keySet().forEach(key -> texts.put(key, found.text(key).orElse(""))));
    return texts;
  }
}
