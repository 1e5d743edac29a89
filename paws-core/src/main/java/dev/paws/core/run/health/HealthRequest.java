package dev.paws.core.run.health;

import dev.paws.core.desired.Desired;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.mapping.EndpointAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to check.
 *
 * @param project the project's name
 * @param services the services that the files define; empty if they cannot be read
 * @param desired what the files define for the engine; empty if they cannot be read
 * @param access what requests to endpoints need, by service, in the order of the endpoints
 * @param selected the only services to check, and the clusters that one of them belongs to; empty:
 *     all
 * @param publishedHost the host on which this process reaches published ports
 * @param triggeredBy who asks
 * @param folder the folder to which paths in the files are relative
 * @param environment this process's environment, for passwords
 * @param scope what to check of them
 * @param unreachable containers that the others do not reach: clusters are judged without them
 */
public record HealthRequest(
    String project,
    List<ServiceDefinition> services,
    Optional<Desired> desired,
    Map<String, List<EndpointAccess>> access,
    Set<String> selected,
    String publishedHost,
    TriggeredBy triggeredBy,
    Path folder,
    Map<String, String> environment,
    Scope scope,
    Set<String> unreachable) {
  public HealthRequest {
    services = List.copyOf(services);
    access = Map.copyOf(access);
    selected = Set.copyOf(selected);
    environment = Map.copyOf(environment);
    unreachable = Set.copyOf(unreachable);
  }

  /** Returns this request for only some services. */
  public HealthRequest only(Set<String> chosen, Scope what, Set<String> cutOff) {
    return new HealthRequest(
        project,
        services,
        desired,
        access,
        chosen,
        publishedHost,
        triggeredBy,
        folder,
        environment,
        what,
        cutOff);
  }

  /** What to check. */
  public enum Scope {
    /** Services and clusters. */
    ALL,
    /** Clusters only. */
    CLUSTERS
  }

  /** Returns whether a service is to be checked. */
  boolean isSelected(String service) {
    return selected.isEmpty() || selected.contains(service);
  }

  /** Leaves out the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "HealthRequest[" + project + " " + selected + "]";
  }
}
