package dev.paws.core.reconcile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to take an environment down.
 *
 * @param volumes whether to remove the project's volumes, with their data
 * @param anonymousVolumes whether to remove the anonymous volumes of containers with them
 * @param removeOrphans whether to remove containers of services that {@code knownServices} does not
 *     name
 * @param knownServices services of the Compose files; empty if the files are not known: then
 *     nothing is an orphan
 * @param roles the role of each service, if the files name it; containers that Paws created carry
 *     it in a label
 * @param stopTimeout how long a container may take to stop; empty: as defined at its creation
 * @param ownership which networks and volumes belong to the project
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

  /** Creates options for an environment that owns everything with its labels. */
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
   * Returns options for leftovers of builds that have ended, and for what a build created itself.
   *
   * @param volumes whether to remove named volumes; anonymous ones are always removed
   * @param ownership what no longer belongs to the project
   */
  public static DownOptions leftovers(boolean volumes, ResourceOwnership ownership) {
    return new DownOptions(volumes, true, true, Set.of(), Map.of(), Optional.empty(), ownership);
  }
}
