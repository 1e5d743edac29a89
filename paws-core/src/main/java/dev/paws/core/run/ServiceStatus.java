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
 * @param container the container's name; empty if there is none
 * @param image the image that it runs
 * @param state the container's state; empty if there is none
 * @param health the engine's verdict
 * @param exitCode the code of its last exit; meaningless while it runs
 * @param ports ports bound on the host
 * @param readyAfter when it was ready, from the start of the run; empty if this run did not wait
 *     for it
 * @param wanted whether the Compose files still define the service
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

  /** Returns this row with another health. */
  public ServiceStatus withHealth(ContainerState.Health newHealth) {
    return new ServiceStatus(
        service, number, container, image, state, newHealth, exitCode, ports, readyAfter, wanted);
  }
}
