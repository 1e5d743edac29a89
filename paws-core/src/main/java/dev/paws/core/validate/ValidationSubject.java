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
 * What is validated: an environment, and the Compose tree that it was mapped from, which knows
 * where everything was written. The tree is empty where the environment did not come from Compose
 * files.
 */
record ValidationSubject(EnvironmentConfiguration environment, MappingNode tree) {
  static ValidationSubject of(EnvironmentConfiguration environment) {
    return new ValidationSubject(environment, new MappingNode(Map.of(), Map.of(), Position.NONE));
  }

  Stream<ServiceDefinition> services() {
    return environment.services().stream();
  }

  /** The services by id; of several with one id the first. */
  Map<String, ServiceDefinition> servicesById() {
    return services()
        .collect(Collectors.toMap(ServiceDefinition::id, service -> service, (one, other) -> one));
  }

  /**
   * The place at the end of a path: keys as text, positions in lists as numbers. It is where the
   * value was written if that is a scalar, else where its key was; where the tree ends earlier, the
   * last place on the way.
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
