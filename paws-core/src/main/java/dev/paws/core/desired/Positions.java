package dev.paws.core.desired;

import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a desired state were written.
 *
 * @param tree the resolved tree that it was bound from
 */
public record Positions(MappingNode tree) {
  /** No positions. */
  public static final Positions UNKNOWN =
      new Positions(new MappingNode(Map.of(), Map.of(), Position.NONE));

  /**
   * A place in the tree.
   *
   * @param path the path in the Compose model, such as {@code services.web.ports[0]}
   */
  public record Place(String path, Position at) {}

  /**
   * Returns the place at the end of the steps; if the files do not have it, the nearest place
   * above.
   *
   * @param steps keys of mappings, and indexes of sequences as decimal numbers
   */
  public Place of(String... steps) {
    StringBuilder path = new StringBuilder();
    Node node = tree;
    Position at = Position.NONE;
    for (String step : steps) {
      Optional<Node> next = child(node, step);
      if (next.isEmpty()) {
        break;
      }
      if (node instanceof MappingNode mapping) {
        at = known(mapping.positionOf(step), at);
        path.append(path.isEmpty() ? "" : ".").append(step);
      } else {
        at = known(next.get().at(), at);
        path.append('[').append(step).append(']');
      }
      node = next.get();
    }
    return new Place(path.isEmpty() ? String.join(".", steps) : path.toString(), at);
  }

  /** Returns the item of a service's list that has the given value under a key; else the list. */
  public Place item(String service, String list, String key, String value) {
    List<Node> items =
        child(tree, "services")
            .flatMap(services -> child(services, service))
            .flatMap(found -> child(found, list))
            .filter(SequenceNode.class::isInstance)
            .map(found -> ((SequenceNode) found).items())
            .orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof MappingNode item
          && item.text(key).filter(value::equals).isPresent()) {
        return of("services", service, list, String.valueOf(i));
      }
    }
    return of("services", service, list);
  }

  private static Position known(Position position, Position otherwise) {
    return position.equals(Position.NONE) ? otherwise : position;
  }

  private static Optional<Node> child(Node node, String step) {
    if (node instanceof MappingNode mapping) {
      return mapping.get(step);
    }
    if (node instanceof SequenceNode sequence
        && !step.isEmpty()
        && Character.isDigit(step.charAt(0))) {
      int index = Integer.parseInt(step);
      return index < sequence.items().size()
          ? Optional.of(sequence.items().get(index))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
