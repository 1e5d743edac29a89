package dev.paws.core.model.mapping;

import dev.paws.core.model.EnvironmentConfiguration;
import dev.paws.core.model.EnvironmentConfiguration.Metadata;
import dev.paws.core.model.EnvironmentConfiguration.Platform;
import dev.paws.core.model.EnvironmentConfiguration.ResourceAllocation;
import java.time.Instant;

/**
 * What an environment's Compose files do not say about it.
 *
 * @param id unique identifier, as {@code local-dev-ryan}
 * @param name for people
 * @param type which of the team's environments it is
 * @param createdAt when the environment was first set up
 * @param updatedAt when its configuration was read
 * @param metadata what it was set up with
 */
public record EnvironmentFacts(
    String id,
    String name,
    EnvironmentConfiguration.Type type,
    Instant createdAt,
    Instant updatedAt,
    Metadata metadata) {

  /** Facts for where only the services matter: a local environment that was never set up. */
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
