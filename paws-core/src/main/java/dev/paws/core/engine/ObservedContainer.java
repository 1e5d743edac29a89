package dev.paws.core.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container as the engine shows it.
 *
 * @param id the full id
 * @param name without the leading slash
 * @param image the reference it was created from
 * @param imageId the image's id
 * @param labels all its labels
 * @param state what it is doing
 * @param ports ports published on the host; only those that are bound now
 * @param endpoints its networks
 * @param volumes names of the volumes mounted in it
 * @param stopSignal the signal that stops it, as {@code SIGTERM}
 * @param details the whole inspection as the engine gave it (JSON as maps, lists and scalars)
 */
public record ObservedContainer(
    String id,
    String name,
    String image,
    String imageId,
    Map<String, String> labels,
    ContainerState state,
    List<BoundPort> ports,
    List<Endpoint> endpoints,
    List<String> volumes,
    String stopSignal,
    Map<String, @Nullable Object> details) {
  public ObservedContainer {
    labels = Map.copyOf(labels);
    ports = List.copyOf(ports);
    endpoints = List.copyOf(endpoints);
    volumes = List.copyOf(volumes);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A label's value, empty where the container does not carry it. */
  public String label(String key) {
    return labels.getOrDefault(key, "");
  }

  /**
   * A port of the container bound on the host.
   *
   * @param protocol {@code tcp}, {@code udp} or {@code sctp}
   */
  public record BoundPort(String hostIp, int hostPort, int containerPort, String protocol) {}

  /** Membership in a network. */
  public record Endpoint(String network, String networkId, String ipAddress, List<String> aliases) {
    public Endpoint {
      aliases = List.copyOf(aliases);
    }
  }
}
