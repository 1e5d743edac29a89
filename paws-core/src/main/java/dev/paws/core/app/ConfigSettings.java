package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code config}.
 *
 * @param services the services to print, with their dependencies; empty: all
 * @param form how to print the model
 * @param list what to list instead of the model
 * @param explain the path of the one value to explain instead of the model
 */
public record ConfigSettings(
    CommonSettings common,
    List<String> services,
    Form form,
    Optional<Listing> list,
    Optional<String> explain) {
  public ConfigSettings {
    services = List.copyOf(services);
  }

  /** How to print the model. */
  public enum Form {
    JSON,
    YAML
  }

  /** What can be listed, named like the options of {@code docker compose config}. */
  public enum Listing {
    SERVICES,
    NETWORKS,
    VOLUMES,
    CONFIGS,
    SECRETS,
    IMAGES,
    PROFILES,
    HASH
  }
}
