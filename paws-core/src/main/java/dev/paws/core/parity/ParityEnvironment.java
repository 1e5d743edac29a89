package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.secret.SecretValues;
import java.util.List;
import java.util.Optional;

/**
 * An environment as it is compared.
 *
 * @param name as {@code staging}
 * @param kind what it was read from
 * @param location the files, folder or engine, as the user would name it
 * @param services each name once
 * @param secrets values that no output may hold, whatever field they turn up in
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

  /** The service of that name. */
  public Optional<ParityService> service(String service) {
    return services.stream().filter(found -> found.name().equals(service)).findFirst();
  }

  /** The same environment with other services, as with facts that were drawn from them. */
  public ParityEnvironment withServices(List<ParityService> newServices) {
    return new ParityEnvironment(name, kind, location, newServices, volumes, networks, secrets);
  }

  /** The same environment that hides these values too. */
  public ParityEnvironment hiding(SecretValues more) {
    return new ParityEnvironment(
        name, kind, location, services, volumes, networks, secrets.and(more));
  }
}
