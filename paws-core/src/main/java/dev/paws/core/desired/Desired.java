package dev.paws.core.desired;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project asks of an engine.
 *
 * @param project the project's name
 * @param services those that have containers, in the order of the files
 * @param providers those that other programs provide, in the order of the files
 * @param networks the project's own and external ones, by key
 * @param volumes the project's own and external ones, by key
 * @param positions where in the files each part was written
 */
public record Desired(
    String project,
    List<DesiredService> services,
    List<DesiredProvider> providers,
    List<DesiredNetwork> networks,
    List<DesiredVolume> volumes,
    Positions positions) {
  public Desired {
    services = List.copyOf(services);
    providers = List.copyOf(providers);
    networks = List.copyOf(networks);
    volumes = List.copyOf(volumes);
  }

  /** Creates a desired state without positions and providers. */
  public Desired(
      String project,
      List<DesiredService> services,
      List<DesiredNetwork> networks,
      List<DesiredVolume> volumes) {
    this(project, services, List.of(), networks, volumes, Positions.UNKNOWN);
  }

  /** Returns this with other services. */
  public Desired with(List<DesiredService> others) {
    return new Desired(project, others, providers, networks, volumes, positions);
  }

  /**
   * Returns the same with other numbers of containers.
   *
   * @param replicas the numbers by service; services that are not named keep theirs
   */
  public Desired scaled(Map<String, Integer> replicas) {
    return with(
        services.stream()
            .map(
                service ->
                    service.withReplicas(replicas.getOrDefault(service.name(), service.replicas())))
            .toList());
  }

  /** Returns the service of that name; empty if the project does not have it. */
  public Optional<DesiredService> service(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }
}
