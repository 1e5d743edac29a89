package dev.paws.core.app;

import dev.paws.core.app.port.ProcessContainer;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.execute.Connector;
import dev.paws.core.execute.PortAccess;
import dev.paws.core.report.PublishedPorts;
import dev.paws.core.run.ServiceStatus;
import java.util.List;
import java.util.Optional;

/**
 * The host on which tests reach published ports.
 *
 * @param address the address of the engine's machine
 * @param elsewhere whether the loopback address of the engine's machine is not this process's own
 * @param certain whether a refused connection there proves that nobody listens
 */
record PublishedHost(String address, boolean elsewhere, boolean certain) {
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Returns the host that the user names, otherwise the engine's machine. For a container of that
   * engine, this is the gateway of its network.
   *
   * @param asked the value of {@code paws.host}
   */
  static PublishedHost of(Optional<String> asked, Engine engine, ProcessContainer own) {
    boolean inside = isContainerOf(engine, own);
    String found =
        inside
            ? own.gateway().orElse(LOOPBACK)
            : PublishedPorts.engineHost(engine.info().address(), engine.info().local());
    boolean away = inside || !found.equals(LOOPBACK);
    return new PublishedHost(
        asked.orElse(found),
        away && asked.isEmpty(),
        engine.info().local() && !inside && asked.isEmpty());
  }

  /** Returns how published ports are reached there. */
  PortAccess access(Connector connector) {
    return new PortAccess(address, elsewhere, certain, connector);
  }

  /** A container on the host's own network shares the host's loopback address. */
  private static boolean isContainerOf(Engine engine, ProcessContainer own) {
    Optional<ObservedContainer> container = own.id().flatMap(engine::container);
    return container
        .filter(it -> it.endpoints().stream().noneMatch(end -> end.network().equals("host")))
        .isPresent();
  }

  /** Returns the services with a port on a loopback address that this process cannot reach. */
  List<String> unreachable(List<ServiceStatus> rows) {
    return !elsewhere
        ? List.of()
        : rows.stream()
            .filter(row -> row.ports().stream().anyMatch(BoundPort::onLoopback))
            .map(ServiceStatus::service)
            .distinct()
            .toList();
  }
}
