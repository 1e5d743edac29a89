package dev.paws.core.engine;

import java.util.List;
import java.util.Map;

/**
 * A network as the engine shows it.
 *
 * @param subnets its address ranges in CIDR notation
 * @param containers ids of the containers attached to it
 */
public record ObservedNetwork(
    String id,
    String name,
    String driver,
    Map<String, String> labels,
    List<String> subnets,
    List<String> containers) {
  public ObservedNetwork {
    labels = Map.copyOf(labels);
    subnets = List.copyOf(subnets);
    containers = List.copyOf(containers);
  }
}
