package dev.paws.core.cluster;

import dev.paws.core.model.ServiceDefinition.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A container that may be a member of a cluster, as its definition and the engine show it.
 *
 * @param service its service
 * @param container its container; empty if there is none
 * @param role the role of the service; {@code auxiliary} if it is not known
 * @param image the reference of its image
 * @param command its entrypoint and command
 * @param environment its variables
 * @param names names and addresses that others reach it by
 * @param endpoints the addresses that its definition checks
 * @param absent why it cannot be asked, such as that it is stopped; empty if it can
 */
public record ClusterNode(
    String service,
    String container,
    Role role,
    String image,
    List<String> command,
    Map<String, String> environment,
    Set<String> names,
    List<String> endpoints,
    Optional<String> absent) {
  public ClusterNode {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    names = Set.copyOf(names);
    endpoints = List.copyOf(endpoints);
  }

  /** Returns a variable; empty if it is not set or is empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** Returns the first of these variables that is set. */
  public Optional<String> firstOf(String... variables) {
    for (String name : variables) {
      Optional<String> value = variable(name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the value after an option in the command, as {@code --port 80} or {@code --port=80}.
   */
  public Optional<String> option(String name) {
    for (int i = 0; i < command.size(); i++) {
      if (command.get(i).equals(name) && i + 1 < command.size()) {
        return Optional.of(command.get(i + 1));
      }
      if (command.get(i).startsWith(name + "=")) {
        return Optional.of(command.get(i).substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether one of these words is in the image's name, its tag and registry apart: {@code
   * quay.io/team/kafka-broker:3} has {@code team}, {@code kafka} and {@code broker}.
   */
  public boolean hasImageWord(String... words) {
    String path = image.toLowerCase(Locale.ROOT);
    int slash = path.indexOf('/');
    if (slash >= 0 && (path.substring(0, slash).contains(".") || path.startsWith("localhost"))) {
      path = path.substring(slash + 1);
    }
    int end = path.indexOf('@') >= 0 ? path.indexOf('@') : path.length();
    path = path.substring(0, end);
    int tag = path.lastIndexOf(':');
    List<String> found =
        List.of((tag > path.lastIndexOf('/') ? path.substring(0, tag) : path).split("[-_./]", -1));
    for (String word : words) {
      if (found.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns this node as one that cannot be asked. */
  public ClusterNode without(String reason) {
    return new ClusterNode(
        service,
        container,
        role,
        image,
        command,
        environment,
        names,
        endpoints,
        Optional.of(reason));
  }

  /** Returns whether it is the first one of a list. */
  public boolean isFirstOf(List<ClusterNode> nodes) {
    return !nodes.isEmpty() && nodes.get(0).container().equals(container);
  }

  /** Returns whether it is known to others by a name or an address. */
  public boolean isCalled(String host) {
    return names.contains(host) || service.equals(host);
  }

  /** Leaves out the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "ClusterNode[" + container + "]";
  }
}
