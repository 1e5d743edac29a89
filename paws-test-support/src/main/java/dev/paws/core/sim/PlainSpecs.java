package dev.paws.core.sim;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.engine.spec.SecuritySpec;
import dev.paws.core.reconcile.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Specifications in which everything is at its default except for what a test sets. */
final class PlainSpecs {
  static final ResourceSpec NO_LIMITS =
      new ResourceSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  static final SecuritySpec SECURITY =
      new SecuritySpec(false, false, List.of(), List.of(), List.of());

  private PlainSpecs() {}

  static BuildSpec build(String image, String service) {
    return new BuildSpec(
        image,
        List.of(),
        "/src/" + service,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Map.of(Labels.PROJECT, "p", Labels.SERVICE, service),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  static ProcessSpec process(Map<String, String> environment, Optional<Duration> grace) {
    return new ProcessSpec(
        Optional.empty(),
        Optional.empty(),
        environment,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        grace);
  }

  static HostSpec host(Optional<String> restart, List<String> volumesFrom) {
    return new HostSpec(
        restart,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        volumesFrom,
        Map.of());
  }

  static NetworkingSpec networking(
      Optional<String> mode,
      List<NetworkingSpec.Endpoint> endpoints,
      List<NetworkingSpec.Publish> ports) {
    return new NetworkingSpec(
        mode,
        endpoints,
        ports,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static NetworkingSpec.Endpoint endpoint(
      String network, List<String> aliases, Optional<String> address) {
    return new NetworkingSpec.Endpoint(
        network, aliases, address, Optional.empty(), List.of(), Optional.empty(), Map.of());
  }
}
