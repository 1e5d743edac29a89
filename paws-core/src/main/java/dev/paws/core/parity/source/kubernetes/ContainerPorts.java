package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.tree.MappingNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ports that a container names. */
final class ContainerPorts {
  private ContainerPorts() {}

  /** The number of a port that is given as number or name; the name where it is not known. */
  static String number(MappingNode container, String port) {
    return named(container, port).flatMap(found -> found.text("containerPort")).orElse(port);
  }

  /** The port of a name or number, if the container has it. */
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
