package dev.paws.core.model.mapping;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.model.IpamConfig;
import dev.paws.core.model.NetworkDefinition;
import dev.paws.core.model.NetworkDefinition.Driver;
import dev.paws.core.model.NetworkDefinition.Ipam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps the networks of a project (Compose specification, top-level networks). */
final class NetworkMapping {
  /** The engine's networks that a service can join with {@code network_mode}. */
  private static final List<String> MODES = List.of("bridge", "host", "none");

  private NetworkMapping() {}

  static List<NetworkDefinition> networks(MappingReader root, Ids ids) {
    Stream<NetworkDefinition> declared =
        root.child("networks").children().map(network -> network(network, ids));
    Stream<NetworkDefinition> builtIn =
        MODES.stream()
            .filter(
                mode ->
                    root.child("services")
                        .children()
                        .anyMatch(service -> mode(service).filter(mode::equals).isPresent()))
            .map(NetworkMapping::builtIn);
    return Stream.concat(declared, builtIn).toList();
  }

  /** Returns the networks that a service joins, by their names in the engine. */
  static List<String> joined(MappingReader root, MappingReader service) {
    MappingReader networks = root.child("networks");
    return Stream.concat(
            service.child("networks").node().entries().keySet().stream()
                .map(key -> networks.child(key).text("name", key)),
            mode(service).stream())
        .toList();
  }

  private static Optional<String> mode(MappingReader service) {
    return service.text("network_mode").filter(MODES::contains);
  }

  private static NetworkDefinition network(MappingReader network, Ids ids) {
    MappingReader ipam = network.child("ipam");
    return new NetworkDefinition(
        ids.of(network.key()),
        network.text("name", network.key()),
        network.oneOf("driver", Driver.class, LoadPhrase.DRIVER.text()).orElse(Driver.BRIDGE),
        new Ipam(
            ipam.text("driver", "default"),
            ipam.items("config").stream()
                .map(
                    range ->
                        new IpamConfig(
                            range.text("subnet", ""),
                            range.text("gateway"),
                            range.text("ip_range")))
                .toList()),
        network.strings("driver_opts"),
        network.flag("internal"),
        network.flag("attachable"),
        network.strings("labels"));
  }

  private static NetworkDefinition builtIn(String name) {
    Driver driver =
        switch (name) {
          case "host" -> Driver.HOST;
          case "none" -> Driver.NONE;
          default -> Driver.BRIDGE;
        };
    return new NetworkDefinition(
        "engine/" + name,
        name,
        driver,
        new Ipam("default", List.of()),
        Map.of(),
        false,
        false,
        Map.of());
  }
}
