package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One resource.
 *
 * @param kind its kind
 * @param name its name
 * @param namespace its namespace; empty if none was written
 * @param root the document
 * @param at where its name was written
 */
record Manifest(String kind, String name, String namespace, MappingNode root, Position at) {
  Optional<MappingNode> spec() {
    return root.mapping("spec");
  }

  /** Returns the resource's name in findings: {@code Deployment web}. */
  String title() {
    return kind + " " + name;
  }

  /** Returns the labels in {@code metadata} of a resource or of a pod's template. */
  static Map<String, String> labels(MappingNode described) {
    return texts(described.mapping("metadata").flatMap(data -> data.mapping("labels")));
  }

  /** Returns the annotations in {@code metadata} of a resource or of a pod's template. */
  static Map<String, String> annotations(MappingNode described) {
    return texts(described.mapping("metadata").flatMap(data -> data.mapping("annotations")));
  }

  /** Returns the texts of a mapping by key. */
  static Map<String, String> texts(Optional<MappingNode> map) {
    Map<String, String> texts = new TreeMap<>();
    map.ifPresent(
        found ->
            found.entries().keySet().forEach(key -> texts.put(key, found.text(key).orElse(""))));
    return texts;
  }
}
