package dev.paws.core.desired;

import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.message.DesiredMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
      networks.forEach(
          (key, section) ->
              networkName(service, key, scope)
                  .ifPresent(
                      network -> {
                        keys.add(key);
                        endpoints.add(endpoint(network, section, name, scope));
                      }));
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
    Map<String, Long> priorities = new LinkedHashMap<>();
    networks.forEach((key, section) -> priorities.put(key, section.number("priority").orElse(0L)));
    Comparator<String> order =
        Comparator.comparing((String key) -> priorities.getOrDefault(key, 0L)).reversed();
    Map<String, MappingBinder> sorted = new LinkedHashMap<>();
    networks.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(order.thenComparing(Comparator.naturalOrder())))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
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
    scope.containerNames().getOrDefault(service, List.of()).stream().limit(1).forEach(aliases::add);
    aliases.add(service);
    aliases.addAll(section.texts("aliases"));
    return new NetworkingSpec.Endpoint(
        network,
        List.copyOf(aliases),
        section.filled("ipv4_address"),
        section.filled("ipv6_address"),
        section.texts("link_local_ips"),
        section.filled("mac_address"),
        section.map("driver_opts"));
  }

  private static Optional<String> macAddress(
      MappingBinder service, List<NetworkingSpec.Endpoint> endpoints) {
    Optional<String> own = service.filled("mac_address");
    Optional<NetworkingSpec.Endpoint> first = endpoints.stream().findFirst();
    Optional<String> ofNetwork = first.flatMap(NetworkingSpec.Endpoint::macAddress);
    if (own.isPresent() && ofNetwork.isPresent() && !own.equals(ofNetwork)) {
      service.report(
          DesiredMessage.MAC_ADDRESSES_DIFFER,
          "mac_address",
          own.get(),
          first.map(NetworkingSpec.Endpoint::network).orElse(""),
          ofNetwork.get());
    }
    return ofNetwork.or(() -> own);
  }
}
