package dev.paws.core.engine.inspect;

import java.util.List;

/**
 * The requested network configuration of a container.
 *
 * @param mode {@code host}, {@code none}, {@code container:ID}, or the name of a network
 * @param ports ports to publish on the host, bound or not
 * @param dns addresses of name servers
 * @param extraHosts {@code name:address}
 */
public record NetworkConfig(
    String mode,
    List<PublishedPort> ports,
    List<String> dns,
    List<String> dnsSearch,
    List<String> dnsOptions,
    List<String> extraHosts) {
  /** Nothing set. */
  public static final NetworkConfig NONE = publishing(List.of());

  public NetworkConfig {
    ports = List.copyOf(ports);
    dns = List.copyOf(dns);
    dnsSearch = List.copyOf(dnsSearch);
    dnsOptions = List.copyOf(dnsOptions);
    extraHosts = List.copyOf(extraHosts);
  }

  /** Returns a configuration of which only the ports are set. */
  public static NetworkConfig publishing(List<PublishedPort> ports) {
    return new NetworkConfig("", ports, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A port to publish.
   *
   * @param containerPort with its protocol, as {@code 80/tcp}
   * @param hostIp empty: all addresses of the host
   * @param hostPort empty or {@code 0}: the engine chooses one
   */
  public record PublishedPort(String containerPort, String hostIp, String hostPort) {
    /** Returns whether the engine chooses the port of the host. */
    public boolean isChosenByEngine() {
      return hostPort.isEmpty() || hostPort.equals("0");
    }
  }
}
