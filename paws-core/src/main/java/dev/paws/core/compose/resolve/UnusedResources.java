package dev.paws.core.compose.resolve;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.Collection;
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
    Map<String, Set<String>> used = used(active.values());
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : tree.entries().entrySet()) {
      String key = entry.getKey();
      Set<String> names = used.get(key);
      if (!(entry.getValue() instanceof MappingNode section)) {
        entries.put(key, entry.getValue());
      } else if (key.equals("services")) {
        entries.put(
            key, new MappingNode(new LinkedHashMap<>(active), section.keys(), section.at()));
      } else if (names == null) {
        entries.put(key, section);
      } else {
        Map<String, Node> kept = new LinkedHashMap<>(section.entries());
        kept.keySet().retainAll(names);
        if (!kept.isEmpty()) {
          entries.put(key, new MappingNode(kept, section.keys(), section.at()));
        }
      }
    }
    return new MappingNode(entries, tree.keys(), tree.at());
  }

  /** Returns the names that services use, by section. */
  private static Map<String, Set<String>> used(Collection<MappingNode> services) {
    Set<String> networks = new HashSet<>();
    Set<String> models = new HashSet<>();
    Set<String> volumes = new HashSet<>();
    Set<String> secrets = new HashSet<>();
    Set<String> configs = new HashSet<>();
    for (MappingNode service : services) {
      networks.addAll(section(service, "networks").entries().keySet());
      models.addAll(section(service, "models").entries().keySet());
      for (Node item : items(service, "volumes")) {
        if (item instanceof MappingNode mount
            && mount.text("type").orElse("").equals("volume")
            && mount.text("source").isPresent()) {
          volumes.add(mount.text("source").get());
        }
      }
      sources(service, "secrets", secrets);
      sources(service, "configs", configs);
      sources(section(service, "build"), "secrets", secrets);
    }
    return Map.of(
        "networks", networks,
        "models", models,
        "volumes", volumes,
        "secrets", secrets,
        "configs", configs);
  }

  private static void sources(MappingNode node, String key, Set<String> used) {
    for (Node item : items(node, key)) {
      if (item instanceof MappingNode use) {
        used.add(use.text("source").orElse(""));
      }
    }
  }

  private static MappingNode section(MappingNode node, String key) {
    return node.mapping(key).orElse(MappingNode.EMPTY);
  }

  private static List<Node> items(MappingNode node, String key) {
    Optional<SequenceNode> list = node.sequence(key);
    return list.isPresent() ? list.get().items() : List.of();
  }
}
