package dev.paws.core.reconcile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an environment is taken down.
 *
 * @param volumes whether the project's volumes go too, with their data
 * @param anonymousVolumes whether the anonymous volumes of containers go with them
 * @param removeOrphans whether containers of services that {@code knownServices} does not name go
 *     too
 * @param knownServices services of the Compose files; empty where the files are not known: then
 *     nothing is an orphan
 * @param roles the role of each service where the files tell it; containers that Paws created carry
 *     it themselves
 * @param stopTimeout how long a container may take to stop; empty: as it was created
 * @param ownership which networks and volumes are the project's
 */
public record DownOptions(
    boolean volumes,
    boolean anonymousVolumes,
    boolean removeOrphans,
    Set<String> knownServices,
    Map<String, String> roles,
    Optional<Duration> stopTimeout,
    ResourceOwnership ownership) {
  public DownOptions {
    knownServices = Set.copyOf(knownServices);
    roles = Map.copyOf(roles);
  }

  /** Options for an environment to which all belongs that carries its labels. */
  public DownOptions(
      boolean volumes,
      boolean removeOrphans,
      Set<String> knownServices,
      Map<String, String> roles,
      Optional<Duration> stopTimeout) {
    this(
        volumes,
        volumes,
        removeOrphans,
        knownServices,
        roles,
        stopTimeout,
        ResourceOwnership.EVERYTHING);
  }

  /**
   * Options for what builds left that have ended, and for what a build created itself.
   *
   * @param volumes whether named volumes go too; anonymous ones always do
   * @param ownership what is not the project's any more
   */
  public static DownOptions leftovers(boolean volumes, ResourceOwnership ownership) {
    return new DownOptions(volumes, true, true, Set.of(), Map.of(), Optional.empty(), ownership);
  }
}
