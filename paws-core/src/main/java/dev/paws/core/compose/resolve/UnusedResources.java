package dev.paws.core.compose.resolve;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drops the resources that no active service uses. */
final class UnusedResources {
  private UnusedResources() {}

  static MappingNode drop(MappingNode tree, Map<String, MappingNode> active) {
    Map<String, Set<String>> used = new HashMap<>();
    List.of("networks", "volumes", "secrets", "configs", "models")
        .forEach(section -> used.put(section, new HashSet<>()));
    for (MappingNode service : active.values()) {
      service
          .mapping("networks")
          .ifPresent(n -> used("networks", used).addAll(n.entries().keySet()));
      service.mapping("models").ifPresent(m -> used("models", used).addAll(m.entries().keySet()));
      for (MappingNode mount : items(service, "volumes")) {
        if (mount.text("type").orElse("").equals("volume")) {
          mount.text("source").ifPresent(used("volumes", used)::add);
        }
      }
      sources(service, "secrets", used("secrets", used));
      sources(service, "configs", used("configs", used));
      service.mapping("build").ifPresent(b -> sources(b, "secrets", used("secrets", used)));
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    tree.entries()
        .forEach(
            (key, node) -> {
              Set<String> names = used.get(key);
              if (!(node instanceof MappingNode section)) {
                entries.put(key, node);
              } else if (key.equals("services")) {
                entries.put(
                    key,
                    new MappingNode(new LinkedHashMap<>(active), section.keys(), section.at()));
              } else if (names == null) {
                entries.put(key, node);
              } else {
                Map<String, Node> kept = new LinkedHashMap<>(section.entries());
                kept.keySet().retainAll(names);
                if (!kept.isEmpty()) {
                  entries.put(key, new MappingNode(kept, section.keys(), section.at()));
                }
              }
            });
    return new MappingNode(entries, tree.keys(), tree.at());
  }

  private static Set<String> used(String section, Map<String, Set<String>> used) {
    return used.computeIfAbsent(section, key -> new HashSet<>());
  }

  private static void sources(MappingNode node, String key, Set<String> used) {
    for (MappingNode use : items(node, key)) {
      used.add(use.text("source").orElse(""));
    }
  }

  private static List<MappingNode> items(MappingNode node, String key) {
    Optional<SequenceNode> list = node.sequence(key);
    return list.map(SequenceNode::items).orElse(List.<Node>of()).stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .toList();
  }
}
