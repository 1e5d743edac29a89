package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeHash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an environment is brought up.
 *
 * @param services the services asked for; empty: all. Their dependencies come along
 * @param disabledServices services that inactive profiles took out; they are no orphans
 * @param removeOrphans whether containers of services that are gone from the files are removed
 * @param stopTimeout how long a container that is replaced may take to stop; empty: as it was
 *     created
 * @param roles the role of each service, as the data model names it, where one is known
 * @param projectLabels labels that every resource gets beside those of its kind (files, folder,
 *     version)
 * @param composeHashes Docker Compose's own hash of each service, where containers are what its
 *     files say: the label by which its {@code up} sees that nothing has changed
 */
public record UpOptions(
    List<String> services,
    List<String> disabledServices,
    Recreate recreate,
    boolean removeOrphans,
    Optional<Duration> stopTimeout,
    Map<String, String> roles,
    Map<String, String> projectLabels,
    Map<String, ComposeHash> composeHashes) {
  public UpOptions {
    services = List.copyOf(services);
    disabledServices = List.copyOf(disabledServices);
    roles = Map.copyOf(roles);
    projectLabels = Map.copyOf(projectLabels);
    composeHashes = Map.copyOf(composeHashes);
  }

  /** Whether labels say that the build which runs created something. */
  boolean created(Map<String, String> labels) {
    return Owner.isCreatedBy(projectLabels.getOrDefault(Labels.OWNER_BUILD, ""), labels);
  }

  /** Whether a build brings the environment up beside what a person has of it. */
  boolean isOfPerson(Map<String, String> labels) {
    return projectLabels.containsKey(Labels.OWNER_BUILD) && !created(labels);
  }

  /** When existing containers are replaced ({@code paws.recreate}). */
  public enum Recreate {
    /** When their definition, image or network changed. */
    CHANGED,
    /** Always. */
    ALWAYS,
    /** Never, whatever changed. */
    NEVER
  }
}
