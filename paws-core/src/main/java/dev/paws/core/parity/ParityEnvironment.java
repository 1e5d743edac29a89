package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.secret.SecretValues;
import java.util.List;
import java.util.Optional;

/**
 * An environment in the form in which it is compared.
 *
 * @param name as {@code staging}
 * @param kind what it was read from
 * @param location the files, folder or engine, as the user would name it
 * @param services the services, each name once
 * @param volumes the volumes
 * @param networks the networks
 * @param secrets values that no output may contain, in whatever field they occur
 */
public record ParityEnvironment(
    String name,
    SourceKind kind,
    String location,
    List<ParityService> services,
    List<ParityResource> volumes,
    List<ParityResource> networks,
    SecretValues secrets) {
  public ParityEnvironment {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(location, "location");
    services = List.copyOf(services);
    volumes = List.copyOf(volumes);
    networks = List.copyOf(networks);
    requireNonNull(secrets, "secrets");
  }

  /** Returns the service of that name; empty if there is none. */
  public Optional<ParityService> service(String service) {
    return services.stream().filter(found -> found.name().equals(service)).findFirst();
  }

  /** Returns this environment with other services, as with parameters added to their facts. */
  public ParityEnvironment withServices(List<ParityService> newServices) {
    return new ParityEnvironment(name, kind, location, newServices, volumes, networks, secrets);
  }

  /** Returns this environment with more values to hide. */
  public ParityEnvironment hiding(SecretValues more) {
    return new ParityEnvironment(
        name, kind, location, services, volumes, networks, secrets.and(more));
  }
}
