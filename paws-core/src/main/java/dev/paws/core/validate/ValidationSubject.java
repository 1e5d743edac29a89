package dev.paws.core.validate;

import dev.paws.core.finding.Position;
import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    Map<String, ServiceDefinition> byId = new HashMap<>();
    for (ServiceDefinition service : environment.services()) {
      byId.putIfAbsent(service.id(), service);
    }
    return byId;
  }

  /**
   * Returns the place at the end of a path of keys (texts) and list indexes (numbers). Its position
   * is that of the value if this is a scalar, else that of its key. If the tree does not have the
   * path, it is the last existing place on it.
   */
  Place at(Object... steps) {
    StringBuilder path = new StringBuilder();
    Position at = tree.at();
    @Nullable Node node = tree;
    for (Object step : steps) {
      if (step instanceof Integer index) {
        path.append('[').append(index).append(']');
        node = item(node, index);
        at = node != null && isKnown(node.at()) ? node.at() : at;
      } else {
        String key = step.toString();
        path.append(path.isEmpty() ? "" : ".").append(key);
        MappingNode owner = node instanceof MappingNode mapping ? mapping : MappingNode.EMPTY;
        node = owner.entries().get(key);
        if (node instanceof ScalarNode && isKnown(node.at())) {
          at = node.at();
        } else if (node != null && isKnown(owner.positionOf(key))) {
          at = owner.positionOf(key);
        }
      }
    }
    return new Place(path.toString(), at, Optional.ofNullable(node));
  }

  private static @Nullable Node item(@Nullable Node list, int index) {
    return list instanceof SequenceNode sequence && index < sequence.items().size()
        ? sequence.items().get(index)
        : null;
  }

  private static boolean isKnown(Position at) {
    return !at.equals(Position.NONE);
  }
}
