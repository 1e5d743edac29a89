package dev.paws.core.run;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One row of the closing table and of {@code paws:status}.
 *
 * @param service the service's name
 * @param number the container's number in its service, from 1
 * @param container the container's name; empty where there is none
 * @param image the image it runs
 * @param state what the container does; empty where there is none
 * @param health the engine's verdict
 * @param exitCode of its last run; meaningless while it runs
 * @param ports ports bound on the host
 * @param readyAfter how long after the run's start it was ready, where this run waited for it
 * @param wanted whether the Compose files still have the service
 */
public record ServiceStatus(
    String service,
    int number,
    String container,
    String image,
    Optional<ContainerState.Status> state,
    ContainerState.Health health,
    int exitCode,
    List<BoundPort> ports,
    Optional<Duration> readyAfter,
    boolean wanted) {
  public ServiceStatus {
    ports = List.copyOf(ports);
  }

  /** The same with another health. */
  public ServiceStatus withHealth(ContainerState.Health newHealth) {
    return new ServiceStatus(
        service, number, container, image, state, newHealth, exitCode, ports, readyAfter, wanted);
  }
}
