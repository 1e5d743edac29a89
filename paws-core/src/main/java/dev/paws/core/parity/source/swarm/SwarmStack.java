package dev.paws.core.parity.source.swarm;

import dev.paws.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * The services of a stack in a swarm.
 *
 * @param services each as {@code docker service inspect} shows it, by name
 * @param networks the names of the swarm's networks by their ids
 */
public record SwarmStack(List<JsonObject> services, Map<String, String> networks) {
  /** No services. */
  public static final SwarmStack NONE = new SwarmStack(List.of(), Map.of());

  public SwarmStack {
    services = List.copyOf(services);
    networks = Map.copyOf(networks);
  }
}
