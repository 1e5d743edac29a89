package dev.paws.core.run.health;

import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.Status;
import java.util.List;
import java.util.Optional;

/**
 * The health of one container, or of a service without one.
 *
 * @param service the service's name
 * @param number the container's number in its service, from 1
 * @param several whether its service has several containers
 * @param container the container's name; empty if there is none
 * @param role the service's role, in the words of the data model
 * @param cause why it is not healthy, or what there is to know, in one line; empty if there is
 *     nothing
 * @param results every check of it
 */
public record ServiceHealth(
    String service,
    int number,
    boolean several,
    String container,
    String role,
    Status status,
    Optional<String> cause,
    List<HealthCheckResult> results) {
  public ServiceHealth {
    results = List.copyOf(results);
  }

  /** Returns the service's name, with the container's number if there are several. */
  public String title() {
    return several ? service + " #" + number : service;
  }

  /**
   * Returns whether it does not fail a build: it is healthy, or nothing checks it and it runs or
   * has done its work.
   */
  public boolean isGood() {
    return status == Status.HEALTHY || status == Status.UNKNOWN;
  }
}
