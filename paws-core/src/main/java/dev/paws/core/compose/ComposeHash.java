package dev.paws.core.compose;

import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.render.ServiceHash;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The hash that {@code docker compose up} writes to the label {@code
 * com.docker.compose.config-hash} of a service's containers, to see later that nothing has changed.
 * If a service shares the namespaces or volumes of another one, the id of the other one's first
 * container is part of the hash (as observed with Docker Compose 2.26.1).
 *
 * @param service the service as it is printed
 * @param version the version of Docker Compose that it was read as
 */
public record ComposeHash(MappingNode service, ComposeVersion version) {
  private static final List<String> MODES = List.of("network_mode", "ipc", "pid");
  private static final String SERVICE = "service:";
  private static final String CONTAINER = "container:";

  /** Returns the services whose containers' ids are part of the hash. */
  public Set<String> references() {
    Set<String> services = new TreeSet<>();
    for (String mode : MODES) {
      service
          .text(mode)
          .filter(text -> text.startsWith(SERVICE))
          .ifPresent(text -> services.add(text.substring(SERVICE.length())));
    }
    for (String source : volumesFrom()) {
      if (!source.startsWith(CONTAINER)) {
        services.add(source.split(":", -1)[0]);
      }
    }
    return services;
  }

  /**
   * Returns the hash in hexadecimal digits.
   *
   * @param containerIds returns the id of a service's first container
   */
  public String value(UnaryOperator<String> containerIds) {
    Map<String, Node> entries = new LinkedHashMap<>(service.entries());
    for (String mode : MODES) {
      service
          .text(mode)
          .filter(text -> text.startsWith(SERVICE))
          .ifPresent(
              text -> {
                String id = containerIds.apply(text.substring(SERVICE.length()));
                entries.put(mode, new ScalarNode(CONTAINER + id, service.at()));
              });
    }
    if (!volumesFrom().isEmpty()) {
      List<Node> sources = new ArrayList<>();
      for (String source : volumesFrom()) {
        String[] parts = source.split(":", -1);
        String id = source.startsWith(CONTAINER) ? parts[1] : containerIds.apply(parts[0]);
        sources.add(new ScalarNode(id, service.at()));
      }
      entries.put("volumes_from", new SequenceNode(sources, service.at()));
    }
    return ServiceHash.of(new MappingNode(entries, Map.of(), service.at()), version);
  }

  private List<String> volumesFrom() {
    Optional<SequenceNode> sources = service.sequence("volumes_from");
    return sources.isEmpty()
        ? List.of()
        : sources.get().items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(item -> ((ScalarNode) item).text())
            .toList();
  }
}
