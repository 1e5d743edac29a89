package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeHashes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to bring an environment up.
 *
 * @param services the services that the user named; empty: all. Their dependencies are included
 * @param disabledServices services that inactive profiles exclude; they are no orphans
 * @param removeOrphans whether to remove containers of services that are gone from the files
 * @param stopTimeout how long a replaced container may take to stop; empty: as defined at its
 *     creation
 * @param roles the role of each service, as the data model names it, if one is known
 * @param projectLabels labels that every resource gets beside those of its kind (files, folder,
 *     version)
 * @param composeHashes Docker Compose's own hash of each service, if its containers match the
 *     files: by this label its {@code up} sees that nothing has changed
 */
public record UpOptions(
    List<String> services,
    List<String> disabledServices,
    Recreate recreate,
    boolean removeOrphans,
    Optional<Duration> stopTimeout,
    Map<String, String> roles,
    Map<String, String> projectLabels,
    ComposeHashes composeHashes) {
  public UpOptions {
    services = List.copyOf(services);
    disabledServices = List.copyOf(disabledServices);
    roles = Map.copyOf(roles);
    projectLabels = Map.copyOf(projectLabels);
  }

  /** Returns whether the running build created the resource with these labels. */
  boolean created(Map<String, String> labels) {
    return Owner.isCreatedBy(projectLabels.getOrDefault(Labels.OWNER_BUILD, ""), labels);
  }

  /** Returns whether a build adds to an environment that a person started. */
  boolean isOfPerson(Map<String, String> labels) {
    return projectLabels.containsKey(Labels.OWNER_BUILD) && !created(labels);
  }

  /** When to replace existing containers ({@code paws.recreate}). */
  public enum Recreate {
    /** If their definition, image or network changed. */
    CHANGED,
    /** Always. */
    ALWAYS,
    /** Never, even if something changed. */
    NEVER
  }
}
