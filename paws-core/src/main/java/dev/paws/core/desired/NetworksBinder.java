package dev.paws.core.desired;

import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.DesiredPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds top-level networks (Compose specification, networks). */
final class NetworksBinder {
  private NetworksBinder() {}

  static List<DesiredNetwork> bind(MappingBinder project) {
    List<DesiredNetwork> networks = new ArrayList<>();
    for (var entry : project.named("networks", Kind.NETWORK).entrySet()) {
      networks.add(network(entry.getKey(), entry.getValue()));
    }
    return networks;
  }

  private static DesiredNetwork network(String key, MappingBinder network) {
    if (!network.bool("enable_ipv4").orElse(true)) {
      network.report(
          DesiredMessage.NOT_SUPPORTED,
          "enable_ipv4",
          "enable_ipv4: false",
          DesiredPhrase.NEEDS_API.text("1.48"),
          DesiredPhrase.REMOVE_ENABLE_IPV4.text());
    }
    Optional<MappingBinder> ipam = network.child("ipam", Kind.IPAM);
    NetworkSpec spec =
        new NetworkSpec(
            network.filled("name").orElse(key),
            network.text("driver").orElse(""),
            network.map("driver_opts"),
            network.flag("internal"),
            network.flag("attachable"),
            network.bool("enable_ipv6"),
            ipam.flatMap(section -> section.text("driver")).orElse(""),
            ipam.map(section -> section.map("options")).orElse(java.util.Map.of()),
            ipam.map(NetworksBinder::pools).orElse(List.of()),
            network.map("labels"));
    return new DesiredNetwork(key, network.flag("external"), spec, network.at());
  }

  private static List<NetworkSpec.Pool> pools(MappingBinder ipam) {
    List<NetworkSpec.Pool> pools = new ArrayList<>();
    for (MappingBinder pool : ipam.children("config", Kind.IPAM_POOL)) {
      pools.add(
          new NetworkSpec.Pool(
              pool.filled("subnet"),
              pool.filled("gateway"),
              pool.filled("ip_range"),
              pool.map("aux_addresses")));
    }
    return pools;
  }
}
