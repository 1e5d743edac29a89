package dev.paws.core.history;

import dev.paws.core.model.HealthCheckResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which results of health checks to return.
 *
 * @param environment the environment's id
 * @param services only these services; empty: all
 * @param status only this status; empty: any
 * @param since only results from this time on
 * @param limit how many at most
 */
public record ResultQuery(
    String environment,
    List<String> services,
    Optional<HealthCheckResult.Status> status,
    Instant since,
    int limit) {
  public ResultQuery {
    services = List.copyOf(services);
  }

  /** Returns the query for another status, with another limit. */
  public ResultQuery only(HealthCheckResult.Status status, int limit) {
    return new ResultQuery(environment, services, Optional.of(status), since, limit);
  }
}
