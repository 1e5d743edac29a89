package dev.paws.core.run;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.desired.Desired;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.ResourceNames;
import dev.paws.core.reconcile.UpOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code paws:up} should bring up, and how.
 *
 * @param definition what the files define, with the ports of {@code creation}
 * @param creation how to create containers
 * @param limits time limits
 * @param creator who creates the environment
 * @param rollback whether a failed run removes what it created
 */
public record UpRequest(
    Definition definition, Creation creation, Limits limits, Creator creator, boolean rollback) {
  public UpRequest {
    definition =
        new Definition(
            definition.project(),
            RandomPorts.apply(definition.desired(), creation.randomPorts()),
            definition.services(),
            definition.roles(),
            definition.readAs());
  }

  /**
   * Returns this request for exactly these services.
   *
   * @param services their names; none: all
   * @param stop how long a container may take to stop; empty: as defined at its creation
   */
  public UpRequest only(List<String> services, Optional<Duration> stop) {
    return new UpRequest(
        new Definition(
            definition.project(),
            definition.desired(),
            services,
            definition.roles(),
            definition.readAs()),
        creation,
        new Limits(limits.timeout(), limits.settle(), stop),
        creator,
        rollback);
  }

  /** Returns the desired state, with the ports of this request. */
  public Desired desired() {
    return definition.desired();
  }

  /** Returns the project's name. */
  String project() {
    return definition.desired().project();
  }

  /**
   * What the files define, and the part of it to bring up.
   *
   * @param services the services to bring up with their dependencies; empty: all
   * @param roles the role of each service, as the data model names it
   * @param readAs reads the same files as another version of Docker Compose; empty if that version
   *     rejects them
   */
  public record Definition(
      ComposeProject project,
      Desired desired,
      List<String> services,
      Map<String, String> roles,
      Function<ComposeVersion, Optional<ComposeProject>> readAs) {
    public Definition {
      services = List.copyOf(services);
      roles = Map.copyOf(roles);
    }

    /** Returns the networks and volumes that do not belong to the project. */
    ResourceNames external() {
      return ResourceNames.external(project).and(ResourceNames.external(desired));
    }
  }

  /**
   * How to create containers.
   *
   * @param build when to build images
   * @param recreate when to replace existing containers
   * @param removeOrphans whether to remove containers of services that are gone from the files
   * @param randomPorts the address on which published ports get free numbers instead of the
   *     declared ones; empty: as declared
   * @param now the time at which the ages of images are judged
   */
  public record Creation(
      ImagePlanner.Build build,
      UpOptions.Recreate recreate,
      boolean removeOrphans,
      Optional<String> randomPorts,
      Instant now) {}

  /**
   * Time limits.
   *
   * @param timeout the deadline for everything
   * @param settle how long a container without a health check must run without a crash
   * @param stop how long a replaced container may take to stop; empty: as defined at its creation
   */
  public record Limits(Duration timeout, Duration settle, Optional<Duration> stop) {}

  /**
   * Who creates the environment, as its labels record it.
   *
   * @param version the version of Paws
   * @param build the build that creates what is missing; empty: a person
   * @param owner the same build, if what it creates is removed when it ends
   * @param volumesGo whether the build removes the volumes that it creates
   * @param isolated whether no other build can have the project's name
   * @param self recognises what belongs to others under the project's name
   */
  public record Creator(
      String version,
      Optional<String> build,
      Optional<Owner> owner,
      boolean volumesGo,
      boolean isolated,
      ProjectOwnership.Self self) {

    /** Returns a build that owns what it creates but keeps volumes, or a person. */
    public static Creator of(String version, Optional<Owner> owner, ProjectOwnership.Self self) {
      return new Creator(version, owner.map(Owner::build), owner, false, false, self);
    }

    /** Returns whether the volumes are removed together with the owner. */
    boolean ownsVolumes() {
      return owner.isPresent() && volumesGo;
    }
  }
}
