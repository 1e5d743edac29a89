package dev.paws.core.compose.resolve;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a project.
 *
 * @param tree the part
 * @param left the services that are not part of it
 */
public record SelectedPart(MappingNode tree, List<String> left) {
  public SelectedPart {
    left = List.copyOf(left);
  }

  /** Returns the named services of a tree with all that they depend on. */
  public static SelectedPart of(MappingNode tree, List<String> names) {
    Map<String, Node> services =
        tree.mapping("services").map(MappingNode::entries).orElse(Map.of());
    Set<String> kept = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (services.get(name) instanceof MappingNode service && kept.add(name)) {
        service.mapping("depends_on").ifPresent(depends -> open.addAll(depends.entries().keySet()));
      }
    }
    Map<String, MappingNode> active = new LinkedHashMap<>();
    services.forEach(
        (name, node) -> {
          if (kept.contains(name)) {
            active.put(name, (MappingNode) node);
          }
        });
    List<String> left = services.keySet().stream().filter(name -> !kept.contains(name)).toList();
    return new SelectedPart(UnusedResources.drop(tree, active), left);
  }
}
