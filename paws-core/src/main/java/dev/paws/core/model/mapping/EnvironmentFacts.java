package dev.paws.core.model.mapping;

import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.EnvironmentConfiguration.Metadata;
import dev.paws.core.model.EnvironmentConfiguration.Platform;
import dev.paws.core.model.EnvironmentConfiguration.ResourceAllocation;
import java.time.Instant;

/**
 * Facts about an environment that its Compose files do not contain.
 *
 * @param id unique identifier, for example {@code local-dev-ryan}
 * @param name the name to show to people
 * @param type which of the team's environments it is
 * @param createdAt when the environment was first set up
 * @param updatedAt when its configuration was read
 * @param metadata the tools and the machine that it was set up with
 */
public record EnvironmentFacts(
    String id,
    String name,
    EnvironmentConfiguration.Type type,
    Instant createdAt,
    Instant updatedAt,
    Metadata metadata) {

  /**
   * Returns facts for uses in which only the services matter: those of a local environment that was
   * never set up.
   */
  public static EnvironmentFacts none(String project) {
    return new EnvironmentFacts(
        project,
        project,
        EnvironmentConfiguration.Type.LOCAL,
        Instant.EPOCH,
        Instant.EPOCH,
        new Metadata(Platform.LINUX, "", "", new ResourceAllocation(0, 0, 0)));
  }
}
