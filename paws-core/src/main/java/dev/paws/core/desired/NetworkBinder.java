package dev.paws.core.desired;

import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.message.DesiredMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Binds how a service's container is connected to networks. */
final class NetworkBinder {
  private NetworkBinder() {}

  /** Networking, and the keys of the networks by priority. */
  record Bound(NetworkingSpec spec, List<String> networks) {}

  static Bound bind(MappingBinder service, String name, Scope scope) {
    Map<String, MappingBinder> networks =
        byPriority(service.named("networks", Kind.SERVICE_NETWORK));
    Optional<String> mode = service.filled("network_mode");
    List<NetworkingSpec.Endpoint> endpoints = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    if (mode.isEmpty()) {
      for (Map.Entry<String, MappingBinder> section : networks.entrySet()) {
        Optional<String> network = networkName(service, section.getKey(), scope);
        if (network.isPresent()) {
          keys.add(section.getKey());
          endpoints.add(endpoint(network.get(), section.getValue(), name, scope));
        }
      }
    }
    NetworkingSpec spec =
        new NetworkingSpec(
            mode.isEmpty() && endpoints.isEmpty() ? Optional.of("none") : mode,
            endpoints,
            PortBinder.published(service),
            PortBinder.exposed(service),
            service.filled("hostname"),
            service.filled("domainname"),
            macAddress(service, endpoints),
            ExtraHosts.of(service),
            service.texts("dns"),
            service.texts("dns_search"),
            service.texts("dns_opt"),
            LinkBinder.bind(service, scope));
    return new Bound(spec, keys);
  }

  /** Returns the networks by descending priority, then by key, as Docker Compose orders them. */
  private static Map<String, MappingBinder> byPriority(Map<String, MappingBinder> networks) {
    SortedMap<Long, SortedMap<String, MappingBinder>> byPriority =
        new TreeMap<>(Collections.reverseOrder());
    for (Map.Entry<String, MappingBinder> entry : networks.entrySet()) {
      byPriority
          .computeIfAbsent(
              entry.getValue().number("priority").orElse(0L), priority -> new TreeMap<>())
          .put(entry.getKey(), entry.getValue());
    }
    Map<String, MappingBinder> sorted = new LinkedHashMap<>();
    for (SortedMap<String, MappingBinder> alike : byPriority.values()) {
      sorted.putAll(alike);
    }
    return sorted;
  }

  private static Optional<String> networkName(MappingBinder service, String key, Scope scope) {
    Optional<String> name = Optional.ofNullable(scope.networks().get(key));
    if (name.isEmpty()) {
      service.report(DesiredMessage.UNDEFINED, "networks", "network", key);
    }
    return name;
  }

  private static NetworkingSpec.Endpoint endpoint(
      String network, MappingBinder section, String service, Scope scope) {
    Set<String> aliases = new LinkedHashSet<>();
    List<String> containers = scope.containerNames().getOrDefault(service, List.of());
    if (!containers.isEmpty()) {
      aliases.add(containers.get(0));
    }
    aliases.add(service);
    aliases.addAll(section.texts("aliases"));
    Map<String, String> options = new LinkedHashMap<>(section.map("driver_opts"));
    section
        .filled("interface_name")
        .ifPresent(it -> options.put(NetworkingSpec.Endpoint.INTERFACE, it));
    return new NetworkingSpec.Endpoint(
        network,
        List.copyOf(aliases),
        section.filled("ipv4_address"),
        section.filled("ipv6_address"),
        section.texts("link_local_ips"),
        section.filled("mac_address"),
        options,
        section.integer("gw_priority").filter(it -> it != 0));
  }

  private static Optional<String> macAddress(
      MappingBinder service, List<NetworkingSpec.Endpoint> endpoints) {
    Optional<String> own = service.filled("mac_address");
    Optional<String> ofNetwork =
        endpoints.isEmpty() ? Optional.empty() : endpoints.get(0).macAddress();
    if (own.isPresent() && ofNetwork.isPresent() && !own.equals(ofNetwork)) {
      service.report(
          DesiredMessage.MAC_ADDRESSES_DIFFER,
          "mac_address",
          own.get(),
          endpoints.get(0).network(),
          ofNetwork.get());
    }
    return ofNetwork.isPresent() ? ofNetwork : own;
  }
}
