package dev.paws.core.run;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.UpOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code paws:up} should bring up, and how.
 *
 * @param services the services to bring up with their dependencies; empty: all
 * @param build when to build images
 * @param recreate when to replace existing containers
 * @param removeOrphans whether to remove containers of services that are gone from the files
 * @param randomPorts the address on which published ports get free numbers instead of the
 *     declared ones; empty: as declared
 * @param rollback whether a failed run removes what it created
 * @param timeout the deadline for everything
 * @param settle how long a container without a health check must run without a crash
 * @param stopTimeout how long a replaced container may take to stop; empty: as defined at its
 *     creation
 * @param roles the role of each service, as the data model names it
 * @param version the version of Paws, for labels
 * @param creator the build that creates what is missing; empty: a person
 * @param owner the same build, if what it creates is removed when it ends
 * @param volumesGo whether the build removes the volumes that it creates
 * @param self recognises what belongs to others under the project's name
 */
public record UpRequest(
    ComposeProject project,
    Desired desired,
    List<String> services,
    ImagePlanner.Build build,
    UpOptions.Recreate recreate,
    boolean removeOrphans,
    Optional<String> randomPorts,
    boolean rollback,
    Duration timeout,
    Duration settle,
    Optional<Duration> stopTimeout,
    Map<String, String> roles,
    String version,
    Optional<String> creator,
    Optional<Owner> owner,
    boolean volumesGo,
    ProjectOwnership.Self self) {
  public UpRequest {
    services = List.copyOf(services);
    roles = Map.copyOf(roles);
    desired = RandomPorts.apply(desired, randomPorts);
  }

  /** Creates a request of a build that owns what it creates, or of a person. */
  public UpRequest(
      ComposeProject project,
      Desired desired,
      List<String> services,
      ImagePlanner.Build build,
      UpOptions.Recreate recreate,
      boolean removeOrphans,
      Optional<String> randomPorts,
      boolean rollback,
      Duration timeout,
      Duration settle,
      Optional<Duration> stopTimeout,
      Map<String, String> roles,
      String version,
      Optional<Owner> owner,
      ProjectOwnership.Self self) {
    this(
        project,
        desired,
        services,
        build,
        recreate,
        removeOrphans,
        randomPorts,
        rollback,
        timeout,
        settle,
        stopTimeout,
        roles,
        version,
        owner.map(Owner::build),
        owner,
        false,
        self);
  }
}
