package dev.paws.core.model.mapping;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request to an endpoint needs besides what the data model says, from {@code x-paws}.
 *
 * @param ca a file with certificates in PEM form to trust, relative to the project's folder
 * @param basicAuth the variable of this process's environment with {@code user:password}
 */
public record EndpointAccess(Optional<String> ca, Optional<String> basicAuth) {
  /** Nothing is needed. */
  public static final EndpointAccess NONE = new EndpointAccess(Optional.empty(), Optional.empty());

  /** Returns what each endpoint needs, by service, in the order of its endpoints. */
  public static Map<String, List<EndpointAccess>> of(ComposeProject project) {
    Map<String, List<EndpointAccess>> all = new LinkedHashMap<>();
    MappingNode services = project.services();
    for (String service : services.entries().keySet()) {
      services
          .mapping(service)
          .flatMap(it -> it.mapping(Extension.KEY))
          .flatMap(it -> it.sequence("endpoints"))
          .map(SequenceNode::items)
          .ifPresent(items -> all.put(service, of(items)));
    }
    return all;
  }

  private static List<EndpointAccess> of(List<Node> items) {
    List<EndpointAccess> list = new ArrayList<>();
    for (Node item : items) {
      list.add(
          item instanceof MappingNode map
              ? new EndpointAccess(map.text("ca"), map.text("basic_auth"))
              : NONE);
    }
    return list;
  }
}
