package dev.paws.core.run.health;

import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.Condition;
import dev.paws.core.model.HealthCheckResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The health of an environment.
 *
 * @param at when the checks began
 * @param took how long they took
 * @param services one entry for each container, in the order of the files
 * @param clusters the clusters, in the order of their kinds
 */
public record HealthReport(
    String project,
    Instant at,
    Duration took,
    List<ServiceHealth> services,
    List<ClusterState> clusters) {
  public HealthReport {
    services = List.copyOf(services);
    clusters = List.copyOf(clusters);
  }

  /**
   * Returns whether every service is good and no cluster is unhealthy; a degraded one still works.
   */
  public boolean isHealthy() {
    return services.stream().allMatch(ServiceHealth::isGood) && unhealthyClusters().isEmpty();
  }

  /** Returns the services that are not good. */
  public List<ServiceHealth> unhealthyServices() {
    return services.stream().filter(it -> !it.isGood()).toList();
  }

  /** Returns the clusters that do not do what they are for. */
  public List<ClusterState> unhealthyClusters() {
    return clusters.stream().filter(it -> it.condition() == Condition.UNHEALTHY).toList();
  }

  /** Returns the results of all checks. */
  public List<HealthCheckResult> results() {
    return services.stream().flatMap(it -> it.results().stream()).toList();
  }
}
