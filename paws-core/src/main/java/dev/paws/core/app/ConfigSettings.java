package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import java.util.List;
import java.util.Optional;

/**
 * What {@code config} is told.
 *
 * @param services only these, with what they depend on; none for all
 * @param form how the model is printed
 * @param list what to list in place of the model
 * @param explain the path of the one value to explain in place of the model
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

  /** How the model is printed. */
  public enum Form {
    JSON,
    YAML
  }

  /** What can be listed, as the options of {@code docker compose config} that have these names. */
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
