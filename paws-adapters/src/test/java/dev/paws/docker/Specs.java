package dev.paws.docker;

import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.engine.spec.SecuritySpec;
import dev.paws.core.sim.PlainSpecs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Specifications of containers with everything unset, to set what a test is about. */
final class Specs {
  String name = "c";
  String image = "debian:bookworm-slim";
  Optional<String> platform = Optional.empty();
  Map<String, String> labels = new HashMap<>();
  ProcessSpec process = process(List.of("sleep", "600"));
  Optional<HealthSpec> health = Optional.empty();
  NetworkingSpec network = network(List.of(), List.of());
  List<MountSpec> mounts = new ArrayList<>();
  List<InjectedFile> files = new ArrayList<>();
  ResourceSpec resources = PlainSpecs.NO_LIMITS;
  SecuritySpec security = PlainSpecs.SECURITY;
  HostSpec host = PlainSpecs.host(Optional.empty(), Optional.empty(), List.of(), Map.of());

  static ProcessSpec process(List<String> command) {
    return process(Optional.empty(), Optional.of(command), Map.of());
  }

  static ProcessSpec process(
      Optional<List<String>> entrypoint,
      Optional<List<String>> command,
      Map<String, String> environment) {
    return PlainSpecs.process(entrypoint, command, environment, Optional.of(Duration.ofSeconds(1)));
  }

  static NetworkingSpec network(
      List<NetworkingSpec.Endpoint> endpoints, List<NetworkingSpec.Publish> ports) {
    return PlainSpecs.networking(Optional.empty(), endpoints, ports);
  }

  static NetworkingSpec.Endpoint endpoint(String network, String... aliases) {
    return endpoint(network, Optional.empty(), aliases);
  }

  static NetworkingSpec.Endpoint endpoint(
      String network, Optional<String> ipv4, String... aliases) {
    return PlainSpecs.endpoint(network, List.of(aliases), ipv4);
  }

  static NetworkSpec bridge(String name, Map<String, String> labels, String... subnets) {
    return new NetworkSpec(
        name,
        "bridge",
        Map.of(),
        false,
        false,
        Optional.empty(),
        "",
        Map.of(),
        List.of(subnets).stream()
            .map(
                subnet ->
                    new NetworkSpec.Pool(
                        Optional.of(subnet), Optional.empty(), Optional.empty(), Map.of()))
            .toList(),
        labels);
  }

  static HealthSpec health(String line, Duration interval) {
    return new HealthSpec(
        List.of("CMD-SHELL", line),
        Optional.of(interval),
        Optional.of(Duration.ofSeconds(2)),
        Optional.of(1),
        Optional.empty(),
        Optional.empty());
  }

  ContainerSpec build() {
    return new ContainerSpec(
        name, image, platform, labels, process, health, network, mounts, files, resources, security,
        host);
  }
}
