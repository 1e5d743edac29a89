package dev.paws.core.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The networking of a container.
 *
 * @param mode {@code host}, {@code none}, {@code bridge}, {@code container:ID}; empty: the first
 *     endpoint's network
 * @param endpoints its networks, by priority; the first one is set at creation, the others are
 *     connected before start
 * @param ports ports published on the host
 * @param exposed ports declared but not published, such as {@code 80/tcp}
 * @param extraHosts {@code name:address}
 */
public record NetworkingSpec(
    Optional<String> mode,
    List<Endpoint> endpoints,
    List<Publish> ports,
    List<String> exposed,
    Optional<String> hostname,
    Optional<String> domainName,
    Optional<String> macAddress,
    List<String> extraHosts,
    List<String> dns,
    List<String> dnsSearch,
    List<String> dnsOptions,
    List<String> links) {
  public NetworkingSpec {
    endpoints = List.copyOf(endpoints);
    ports = List.copyOf(ports);
    exposed = List.copyOf(exposed);
    extraHosts = List.copyOf(extraHosts);
    dns = List.copyOf(dns);
    dnsSearch = List.copyOf(dnsSearch);
    dnsOptions = List.copyOf(dnsOptions);
    links = List.copyOf(links);
  }

  /** Returns this networking on other networks. */
  public NetworkingSpec withEndpoints(List<Endpoint> newEndpoints) {
    return with(mode, newEndpoints, ports);
  }

  /** Returns this networking with other published ports. */
  public NetworkingSpec withPorts(List<Publish> newPorts) {
    return with(mode, endpoints, newPorts);
  }

  /** Returns this networking with another mode. */
  public NetworkingSpec withMode(Optional<String> newMode) {
    return with(newMode, endpoints, ports);
  }

  private NetworkingSpec with(
      Optional<String> newMode, List<Endpoint> newEndpoints, List<Publish> newPorts) {
    return new NetworkingSpec(
        newMode,
        newEndpoints,
        newPorts,
        exposed,
        hostname,
        domainName,
        macAddress,
        extraHosts,
        dns,
        dnsSearch,
        dnsOptions,
        links);
  }

  /**
   * Membership in a network.
   *
   * @param network the network's name in the engine
   * @param gatewayPriority which network has the default route, the highest wins; needs Engine API
   *     1.48
   */
  public record Endpoint(
      String network,
      List<String> aliases,
      Optional<String> ipv4,
      Optional<String> ipv6,
      List<String> linkLocalIps,
      Optional<String> macAddress,
      Map<String, String> driverOptions,
      Optional<Integer> gatewayPriority) {
    /** The option of an endpoint that names the interface; needs Engine API 1.49. */
    public static final String INTERFACE = "com.docker.network.endpoint.ifname";

    /** Creates a membership that leaves the default route to the engine. */
    public Endpoint(
        String network,
        List<String> aliases,
        Optional<String> ipv4,
        Optional<String> ipv6,
        List<String> linkLocalIps,
        Optional<String> macAddress,
        Map<String, String> driverOptions) {
      this(network, aliases, ipv4, ipv6, linkLocalIps, macAddress, driverOptions, Optional.empty());
    }

    public Endpoint {
      aliases = List.copyOf(aliases);
      linkLocalIps = List.copyOf(linkLocalIps);
      driverOptions = Map.copyOf(driverOptions);
    }

    /** Returns this membership under other names. */
    public Endpoint withAliases(List<String> newAliases) {
      return new Endpoint(
          network,
          newAliases,
          ipv4,
          ipv6,
          linkLocalIps,
          macAddress,
          driverOptions,
          gatewayPriority);
    }
  }

  /**
   * A published port.
   *
   * @param hostIp address to bind; empty: all
   * @param hostPort a port, a range {@code 8000-9000} to choose from, or empty: any free one
   * @param protocol {@code tcp}, {@code udp} or {@code sctp}
   */
  public record Publish(String hostIp, String hostPort, int containerPort, String protocol) {}
}
