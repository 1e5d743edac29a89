package dev.paws.core.parity.field;

/** Paths of how a service is reached, and of how it reaches others. */
public final class NetworkingPaths {
  public static final String HOSTNAME = "networking.hostname";
  public static final String DOMAINNAME = "networking.domainname";
  public static final String MAC_ADDRESS = "networking.mac_address";
  public static final String NETWORK_MODE = "networking.network_mode";
  public static final String EXPOSE = "networking.expose";
  public static final String DNS = "networking.dns";
  public static final String DNS_SEARCH = "networking.dns_search";
  public static final String DNS_OPT = "networking.dns_opt";
  public static final String LINKS = "networking.links";
  public static final String EXTERNAL_LINKS = "networking.external_links";

  /** Prefix of all paths in this table. */
  public static final String ALL = "networking.";

  /** Prefix of a name: {@code PORTS + "80/tcp"}, {@code NETWORKS + "back." + ALIASES}. */
  public static final String PORTS = "networking.ports.";

  public static final String PORT_MODES = "networking.port_modes.";
  public static final String PORT_NAMES = "networking.port_names.";
  public static final String APP_PROTOCOLS = "networking.app_protocols.";
  public static final String NETWORKS = "networking.networks.";
  public static final String EXTRA_HOSTS = "networking.extra_hosts.";

  // parts of paths that follow a name and a dot

  public static final String JOINED = "joined";
  public static final String ALIASES = "aliases";
  public static final String IPV4_ADDRESS = "ipv4_address";
  public static final String IPV6_ADDRESS = "ipv6_address";
  public static final String LINK_LOCAL_IPS = "link_local_ips";
  public static final String NETWORK_MAC_ADDRESS = "mac_address";
  public static final String PRIORITY = "priority";
  public static final String GW_PRIORITY = "gw_priority";
  public static final String INTERFACE_NAME = "interface_name";
  public static final String DRIVER_OPTS = "driver_opts";

  private NetworkingPaths() {}
}
