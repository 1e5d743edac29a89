package dev.paws.core.reconcile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an environment is taken down.
 *
 * @param volumes whether the project's volumes go too, with their data
 * @param removeOrphans whether containers of services that {@code knownServices} does not name go
 *     too
 * @param knownServices services of the Compose files; empty where the files are not known: then
 *     nothing is an orphan
 * @param roles the role of each service where the files tell it; containers that Paws created carry
 *     it themselves
 * @param stopTimeout how long a container may take to stop; empty: as it was created
 */
public record DownOptions(
    boolean volumes,
    boolean removeOrphans,
    Set<String> knownServices,
    Map<String, String> roles,
    Optional<Duration> stopTimeout) {
  public DownOptions {
    knownServices = Set.copyOf(knownServices);
    roles = Map.copyOf(roles);
  }
}
