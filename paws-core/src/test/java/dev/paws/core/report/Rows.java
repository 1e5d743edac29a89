package dev.paws.core.report;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.run.ServiceStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rows of a table, for tests. */
final class Rows {
  private Rows() {}

  static ServiceStatus running(String service, int number, BoundPort... ports) {
    return row(
        service, number, ContainerState.Status.RUNNING, ContainerState.Health.NONE, 0, ports);
  }

  static ServiceStatus health(String service, ContainerState.Health health) {
    return row(service, 1, ContainerState.Status.RUNNING, health, 0);
  }

  static ServiceStatus exited(String service, int code) {
    return row(service, 1, ContainerState.Status.EXITED, ContainerState.Health.NONE, code);
  }

  static ServiceStatus absent(String service) {
    return new ServiceStatus(
        service,
        1,
        "",
        "image",
        Optional.empty(),
        ContainerState.Health.NONE,
        0,
        List.of(),
        Optional.empty(),
        true);
  }

  static ServiceStatus readyAfter(ServiceStatus row, Duration duration) {
    return new ServiceStatus(
        row.service(),
        row.number(),
        row.container(),
        row.image(),
        row.state(),
        row.health(),
        row.exitCode(),
        row.ports(),
        Optional.of(duration),
        row.wanted());
  }

  static BoundPort port(String address, int host, int container, String protocol) {
    return new BoundPort(address, host, container, protocol);
  }

  private static ServiceStatus row(
      String service,
      int number,
      ContainerState.Status status,
      ContainerState.Health health,
      int exitCode,
      BoundPort... ports) {
    return new ServiceStatus(
        service,
        number,
        "shop-" + service + "-" + number,
        "image",
        Optional.of(status),
        health,
        exitCode,
        List.of(ports),
        Optional.empty(),
        true);
  }
}
