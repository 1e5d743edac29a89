package dev.paws.core.desired;

import java.util.List;
import java.util.Optional;

/**
 * What a project asks for.
 *
 * @param project the project's name
 * @param services in the order of the files
 * @param networks the project's own and external ones, by key
 * @param volumes the project's own and external ones, by key
 * @param positions where in the files each part was written
 */
public record Desired(
    String project,
    List<DesiredService> services,
    List<DesiredNetwork> networks,
    List<DesiredVolume> volumes,
    Positions positions) {
  public Desired {
    services = List.copyOf(services);
    networks = List.copyOf(networks);
    volumes = List.copyOf(volumes);
  }

  /** A desired state of which nobody knows where it was written. */
  public Desired(
      String project,
      List<DesiredService> services,
      List<DesiredNetwork> networks,
      List<DesiredVolume> volumes) {
    this(project, services, networks, volumes, Positions.UNKNOWN);
  }

  /** The service of that name, if the project has it. */
  public Optional<DesiredService> service(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }
}
