package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.NetworkingSpec;
import java.util.List;
import java.util.Optional;

/**
 * {@code paws.ports=random}: every published port gets a free one of the engine's choice, on
 * loopback.
 */
final class RandomPorts {
  private static final String LOOPBACK = "127.0.0.1";

  private RandomPorts() {}

  static Desired in(Desired desired) {
    return new Desired(
        desired.project(),
        desired.services().stream().map(RandomPorts::in).toList(),
        desired.networks(),
        desired.volumes(),
        desired.positions());
  }

  private static DesiredService in(DesiredService service) {
    NetworkingSpec network = service.container().network();
    List<NetworkingSpec.Publish> ports =
        network.ports().stream()
            .map(
                port ->
                    new NetworkingSpec.Publish(
                        port.hostIp().isEmpty() ? LOOPBACK : port.hostIp(),
                        "",
                        port.containerPort(),
                        port.protocol()))
            .distinct()
            .toList();
    return new DesiredService(
        service.name(),
        service.at(),
        service.replicas(),
        service.customName(),
        service.container().with(network.withPorts(ports)),
        service.build(),
        service.pullPolicy(),
        service.dependencies(),
        service.networks(),
        service.volumes(),
        service.postStart(),
        service.preStop(),
        service.reservedNanoCpus());
  }

  /** The desired state as {@code random} says. */
  static Desired apply(Desired desired, boolean random) {
    return Optional.of(desired).filter(it -> random).map(RandomPorts::in).orElse(desired);
  }
}
