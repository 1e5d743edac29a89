package dev.paws.core.engine;

import dev.paws.core.engine.inspect.ContainerDetails;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container as the engine shows it.
 *
 * @param id the full id
 * @param name without the leading slash
 * @param image the reference from which it was created
 * @param imageId the image's id
 * @param labels all its labels
 * @param state its state
 * @param ports ports published on the host; only those bound now
 * @param endpoints its networks
 * @param volumes names of the volumes mounted in it
 * @param stopSignal the signal that stops it, such as {@code SIGTERM}
 * @param details its configuration
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
    ContainerDetails details) {
  public ObservedContainer {
    labels = Map.copyOf(labels);
    ports = List.copyOf(ports);
    endpoints = List.copyOf(endpoints);
    volumes = List.copyOf(volumes);
  }

  /** Returns a label's value; empty if the container does not carry it. */
  public String label(String key) {
    return labels.getOrDefault(key, "");
  }

  /**
   * A port of the container bound on the host.
   *
   * @param protocol {@code tcp}, {@code udp} or {@code sctp}
   */
  public record BoundPort(String hostIp, int hostPort, int containerPort, String protocol) {
    private static final Set<String> ANY_ADDRESS = Set.of("", "0.0.0.0", "::");

    /** Orders several bindings of one port: TCP first, then IPv4, then the lowest number. */
    public static final Comparator<BoundPort> PREFERENCE =
        Comparator.comparing((BoundPort port) -> !port.isTcp())
            .thenComparing(port -> port.hostIp().contains(":"))
            .thenComparingInt(BoundPort::hostPort);

    public boolean isTcp() {
      return protocol.equals("tcp");
    }

    /** Returns whether it is bound on all addresses of the engine's machine. */
    public boolean onAnyAddress() {
      return ANY_ADDRESS.contains(hostIp);
    }

    /** Returns whether only processes on the engine's machine reach it. */
    public boolean onLoopback() {
      return hostIp.startsWith("127.") || hostIp.equals("::1");
    }
  }

  /**
   * Membership in a network.
   *
   * @param ipAddress its present address; empty if it does not run
   * @param fixed the requested addresses
   */
  public record Endpoint(
      String network,
      String networkId,
      String ipAddress,
      List<String> aliases,
      FixedAddresses fixed) {
    public Endpoint {
      aliases = List.copyOf(aliases);
    }

    /** Creates a membership without requested addresses. */
    public Endpoint(String network, String networkId, String ipAddress, List<String> aliases) {
      this(network, networkId, ipAddress, aliases, FixedAddresses.NONE);
    }
  }

  /** Requested addresses in a network; empty: the engine chooses. */
  public record FixedAddresses(String ipv4, String ipv6, List<String> linkLocal) {
    /** No requested addresses. */
    public static final FixedAddresses NONE = new FixedAddresses("", "", List.of());

    public FixedAddresses {
      linkLocal = List.copyOf(linkLocal);
    }
  }
}
