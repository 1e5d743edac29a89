package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.PortBinding;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the ports, networks and extra hosts of a service. */
final class HostFacts {
  private HostFacts() {}

  /** Adds published ports by container port: {@code networking.ports.80/tcp}. */
  static void ports(MappingNode service, SourceLocations locations, FactCollector collector) {
    Map<String, Set<String>> published = new TreeMap<>();
    Map<String, List<Location>> where = new TreeMap<>();
    for (MappingNode port : NodeLists.mappings(service, "ports")) {
      String target = port.text("target").orElse("0") + "/" + port.text("protocol").orElse("tcp");
      String prefix = NetworkingPaths.PORTS + target;
      published
          .computeIfAbsent(prefix, key -> new TreeSet<>())
          .add(
              PortBinding.text(port.text("host_ip").orElse(""), port.text("published").orElse("")));
      String key = port.get("published").isPresent() ? "published" : "target";
      where.computeIfAbsent(prefix, path -> new ArrayList<>()).addAll(locations.of(port, key));
      port.text("mode")
          .filter(mode -> !mode.equals("ingress"))
          .ifPresent(
              mode ->
                  put(
                      collector,
                      NetworkingPaths.PORT_MODES + target,
                      mode,
                      locations,
                      port,
                      "mode"));
      port.text("name")
          .ifPresent(
              name ->
                  put(
                      collector,
                      NetworkingPaths.PORT_NAMES + target,
                      name,
                      locations,
                      port,
                      "name"));
      port.text("app_protocol")
          .ifPresent(
              text ->
                  put(
                      collector,
                      NetworkingPaths.APP_PROTOCOLS + target,
                      text,
                      locations,
                      port,
                      "app_protocol"));
    }
    published.forEach(
        (path, bindings) ->
            collector.put(
                path,
                Normal.unordered(bindings),
                String.join(", ", bindings),
                where.getOrDefault(path, List.of())));
  }

  private static void put(
      FactCollector collector,
      String path,
      String text,
      SourceLocations locations,
      MappingNode port,
      String key) {
    collector.put(path, Normal.text(text), text, locations.of(port, key));
  }

  /** Adds networks by key: {@code networking.networks.back}. */
  static void networks(MappingNode service, SourceLocations locations, FactCollector collector) {
    MappingNode networks = service.mapping("networks").orElse(null);
    if (networks == null || service.text("network_mode").isPresent()) {
      return;
    }
    networks
        .entries()
        .forEach(
            (name, value) -> {
              String path = NetworkingPaths.NETWORKS + name;
              collector.put(
                  path + "." + NetworkingPaths.JOINED,
                  new NormalValue.Flag(true),
                  "joined",
                  locations.of(networks, name));
              if (value instanceof MappingNode options) {
                network(options, path, locations, collector);
              }
            });
  }

  private static void network(
      MappingNode options, String path, SourceLocations locations, FactCollector collector) {
    for (Map.Entry<String, Node> entry : options.entries().entrySet()) {
      String key = entry.getKey();
      Node value = entry.getValue();
      List<Location> where = locations.of(options, key);
      if (value instanceof MappingNode driver) {
        driver
            .entries()
            .forEach(
                (option, text) ->
                    collector.put(
                        path + "." + key + "." + option,
                        ValueForm.TEXT.of(text),
                        ValueForm.shown(text),
                        locations.of(driver, option)));
      } else if (Set.of(NetworkingPaths.ALIASES, NetworkingPaths.LINK_LOCAL_IPS).contains(key)) {
        collector.put(path + "." + key, ValueForm.SET.of(value), ValueForm.shown(value), where);
      } else if (Set.of(NetworkingPaths.PRIORITY, NetworkingPaths.GW_PRIORITY).contains(key)) {
        collector.put(path + "." + key, ValueForm.AMOUNT.of(value), ValueForm.shown(value), where);
      } else {
        collector.put(path + "." + key, ValueForm.TEXT.of(value), ValueForm.shown(value), where);
      }
    }
  }

  /** Adds hosts by name; each is {@code name=address} or {@code name:address}. */
  static void extra(
      MappingNode service,
      String key,
      String prefix,
      SourceLocations locations,
      FactCollector collector) {
    Map<String, Set<String>> hosts = new TreeMap<>();
    Map<String, List<Location>> where = new TreeMap<>();
    for (Node item : NodeLists.items(service, key)) {
      String text = ValueForm.shown(item);
      int equals = text.indexOf('=');
      int at = equals < 0 ? text.indexOf(':') : equals;
      String name = at < 0 ? text : text.substring(0, at);
      String address = at < 0 ? "" : text.substring(at + 1);
      hosts
          .computeIfAbsent(name, found -> new TreeSet<>())
          .add(address.startsWith("[") ? address.substring(1, address.length() - 1) : address);
      where.computeIfAbsent(name, found -> new ArrayList<>()).addAll(locations.of(item));
    }
    hosts.forEach(
        (name, addresses) ->
            collector.put(
                prefix + name,
                Normal.unordered(addresses),
                String.join(", ", addresses),
                where.getOrDefault(name, List.of())));
  }
}
