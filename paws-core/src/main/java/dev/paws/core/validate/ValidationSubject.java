package dev.paws.core.validate;

import dev.paws.core.finding.Position;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The input of the rules: an environment, and the Compose tree that it was mapped from, for
 * positions. The tree is empty if the environment does not come from Compose files.
 */
record ValidationSubject(EnvironmentConfiguration environment, MappingNode tree) {
  static ValidationSubject of(EnvironmentConfiguration environment) {
    return new ValidationSubject(environment, new MappingNode(Map.of(), Map.of(), Position.NONE));
  }

  Stream<ServiceDefinition> services() {
    return environment.services().stream();
  }

  /** Returns the services by id; the first one if several have the same id. */
  Map<String, ServiceDefinition> servicesById() {
    return services()
        .collect(Collectors.toMap(ServiceDefinition::id, service -> service, (one, other) -> one));
  }

  /**
   * Returns the place at the end of a path of keys (texts) and list indexes (numbers). Its position
   * is that of the value if this is a scalar, else that of its key. If the tree does not have the
   * path, it is the last existing place on it.
   */
  Place at(Object... steps) {
    StringBuilder path = new StringBuilder();
    Position at = tree.at();
    Optional<Node> node = Optional.of(tree);
    for (Object step : steps) {
      if (step instanceof Integer index) {
        path.append('[').append(index).append(']');
        node = node.flatMap(list -> item(list, index));
        at = node.map(Node::at).filter(ValidationSubject::isKnown).orElse(at);
      } else {
        String key = step.toString();
        path.append(path.isEmpty() ? "" : ".").append(key);
        Optional<MappingNode> owner =
            node.filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
        node = owner.flatMap(mapping -> mapping.get(key));
        at =
            node.filter(ScalarNode.class::isInstance)
                .map(Node::at)
                .filter(ValidationSubject::isKnown)
                .or(
                    () ->
                        owner
                            .filter(mapping -> mapping.get(key).isPresent())
                            .map(mapping -> mapping.positionOf(key))
                            .filter(ValidationSubject::isKnown))
                .orElse(at);
      }
    }
    return new Place(path.toString(), at, node);
  }

  private static Optional<Node> item(Node list, int index) {
    return list instanceof SequenceNode sequence && index < sequence.items().size()
        ? Optional.of(sequence.items().get(index))
        : Optional.empty();
  }

  private static boolean isKnown(Position at) {
    return !at.equals(Position.NONE);
  }
}
