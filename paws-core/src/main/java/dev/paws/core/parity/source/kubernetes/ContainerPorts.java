package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.tree.MappingNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the ports that a container declares. */
final class ContainerPorts {
  private ContainerPorts() {}

  /**
   * Returns the number of a port that is given as number or name; the name if it is not declared.
   */
  static String number(MappingNode container, String port) {
    return named(container, port).flatMap(found -> found.text("containerPort")).orElse(port);
  }

  /** Returns the port with a name or number; empty if the container does not declare it. */
  static Optional<MappingNode> named(MappingNode container, String port) {
    List<MappingNode> ports = ManifestTrees.mappings(container, "ports");
    return ports.stream()
        .filter(
            found ->
                found.text("name").filter(port::equals).isPresent()
                    || found.text("containerPort").filter(port::equals).isPresent())
        .findFirst();
  }

  static String protocol(MappingNode port) {
    return port.text("protocol").orElse("TCP").toLowerCase(Locale.ROOT);
  }
}
