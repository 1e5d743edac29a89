package dev.paws.core.parity.source.compose;

import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code gpus} as the reservation of devices that it is short for. */
final class GpuDevices {
  private GpuDevices() {}

  /** Returns whether a service reserves devices in the long form. */
  static boolean areReserved(MappingNode service) {
    return service
        .mapping("deploy")
        .flatMap(deploy -> deploy.mapping("resources"))
        .flatMap(resources -> resources.mapping("reservations"))
        .flatMap(reservations -> reservations.sequence("devices"))
        .isPresent();
  }

  /** Returns a mapping whose key {@code devices} reserves what {@code gpus} asks for. */
  static MappingNode ofGpus(MappingNode service) {
    SequenceNode gpus = service.sequence("gpus").orElseThrow();
    List<Node> devices = new ArrayList<>();
    for (Node item : gpus.items()) {
      devices.add(item instanceof MappingNode gpu ? device(gpu) : item);
    }
    return new MappingNode(
        Map.of("devices", new SequenceNode(devices, gpus.at())),
        Map.of("devices", service.positionOf("gpus")),
        gpus.at());
  }

  private static Node device(MappingNode gpu) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (gpu.get("capabilities").isEmpty()) {
      entries.put(
          "capabilities", new SequenceNode(List.of(new ScalarNode("gpu", gpu.at())), gpu.at()));
    }
    entries.putAll(gpu.entries());
    return new MappingNode(entries, gpu.keys(), gpu.at());
  }
}
