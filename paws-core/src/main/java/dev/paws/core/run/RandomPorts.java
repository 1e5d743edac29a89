package dev.paws.core.run;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.spec.NetworkingSpec;
import java.util.List;
import java.util.Optional;

/** {@code paws.ports=random}: every published port becomes a free one that the engine chooses. */
final class RandomPorts {
  private RandomPorts() {}

  private static Desired in(Desired desired, String hostIp) {
    return desired.with(desired.services().stream().map(service -> in(service, hostIp)).toList());
  }

  private static DesiredService in(DesiredService service, String hostIp) {
    NetworkingSpec network = service.container().network();
    List<NetworkingSpec.Publish> ports =
        network.ports().stream()
            .map(
                port ->
                    new NetworkingSpec.Publish(
                        port.hostIp().isEmpty() ? hostIp : port.hostIp(),
                        "",
                        port.containerPort(),
                        port.protocol()))
            .distinct()
            .toList();
    return service.with(service.container().with(network.withPorts(ports)));
  }

  /**
   * Returns the desired state with random ports, or unchanged if they are not asked for.
   *
   * @param hostIp the address to publish on if the files name none
   */
  static Desired apply(Desired desired, Optional<String> hostIp) {
    return hostIp.map(ip -> in(desired, ip)).orElse(desired);
  }
}
