package dev.paws.core.engine;

import dev.paws.core.engine.ObservedContainer.FixedAddresses;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container's membership in a network, with all that is needed to connect it again as it was.
 *
 * @param network the network's name
 * @param networkId the network's id
 * @param aliases further names of the container in the network
 * @param links names of other containers, as {@code container:alias}
 * @param asked the addresses that its definition asks for
 * @param ipv4 its present address; empty if it has none
 * @param ipv6 its present address; empty if it has none
 * @param mac its present hardware address; empty if it has none
 * @param gatewayPriority which network has the default route; empty if the engine decides
 */
public record Membership(
    String network,
    String networkId,
    List<String> aliases,
    List<String> links,
    FixedAddresses asked,
    String ipv4,
    String ipv6,
    String mac,
    Map<String, String> driverOptions,
    Optional<Long> gatewayPriority) {
  public Membership {
    aliases = List.copyOf(aliases);
    links = List.copyOf(links);
    driverOptions = Map.copyOf(driverOptions);
  }

  /** Returns this membership without its present addresses, so that the engine chooses new ones. */
  public Membership withAnyAddress() {
    return new Membership(
        network, networkId, aliases, links, asked, "", "", "", driverOptions, gatewayPriority);
  }
}
