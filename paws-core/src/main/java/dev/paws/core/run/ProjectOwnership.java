package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.ResourceNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether somebody else has resources under a project's name.
 *
 * @param findings why this build must not touch what exists
 * @param abandoned containers and networks of builds that have ended
 * @param deadOwner the owner of these
 */
public record ProjectOwnership(
    List<Finding> findings, Observed abandoned, Optional<Owner> deadOwner) {
  public ProjectOwnership {
    findings = List.copyOf(findings);
  }

  /**
   * How to recognise one's own resources and those of others.
   *
   * @param build the running build
   * @param folder the folder of its Compose files, for messages
   * @param census finds out whether owners still run
   * @param takesOver whether an owner on another machine counts as ended
   * @param sameFolder returns whether a folder in a label is that of the build
   */
  public record Self(
      String build,
      String folder,
      Owner.Census census,
      boolean takesOver,
      Predicate<String> sameFolder) {
    /** Treats everything as its own, as Docker Compose does. */
    public static final Self ALONE =
        new Self("", "", owner -> Owner.Life.UNKNOWN, true, folder -> true);

    boolean isDead(Map<String, String> labels) {
      Optional<Owner> owner = Owner.of(labels).filter(it -> !it.build().equals(build));
      return owner.isPresent() && life(owner.get()) == Owner.Life.ENDED;
    }

    /** Returns whether the running build created a resource with these labels. */
    boolean created(Map<String, String> labels) {
      return Owner.isCreatedBy(build, labels);
    }

    boolean isDisposable(Map<String, String> labels) {
      return isDead(labels) && labels.containsKey(Labels.OWNER_VOLUMES);
    }

    private Owner.Life life(Owner owner) {
      Owner.Life life = census.life(owner);
      return life == Owner.Life.UNKNOWN && takesOver ? Owner.Life.ENDED : life;
    }
  }

  /**
   * Returns what a build takes down: what it created itself, and what builds that have ended left.
   * Volumes are left out, because a person may have used them meanwhile. What it found running
   * belongs to whoever started that.
   */
  static Observed ofBuild(Observed observed, Self self) {
    return new Observed(
        observed.containers().stream()
            .filter(it -> self.created(it.labels()) || self.isDead(it.labels()))
            .toList(),
        observed.networks().stream()
            .filter(it -> self.created(it.labels()) || self.isDead(it.labels()))
            .toList(),
        observed.volumes().stream().filter(it -> self.created(it.labels())).toList());
  }

  /** Returns whether the running build created any of the observed resources. */
  static boolean hasCreated(Observed observed, Self self) {
    return Stream.of(
            observed.containers().stream().map(it -> it.labels()),
            observed.networks().stream().map(it -> it.labels()),
            observed.volumes().stream().map(it -> it.labels()))
        .flatMap(labels -> labels)
        .anyMatch(self::created);
  }

  /** Examines what exists under the project's name. */
  public static ProjectOwnership of(String project, Observed observed, Self self) {
    List<ObservedContainer> containers = new ArrayList<>();
    for (ObservedContainer container : observed.containers()) {
      if (self.isDead(container.labels())) {
        containers.add(container);
      }
    }
    List<ObservedNetwork> networks = new ArrayList<>();
    for (ObservedNetwork network : observed.networks()) {
      if (self.isDead(network.labels()) && emptied(network.containers(), containers)) {
        networks.add(network);
      }
    }
    Optional<Finding> other =
        otherBuild(project, observed, self).or(() -> otherFolder(project, observed, self));
    return new ProjectOwnership(
        other.stream().toList(),
        new Observed(containers, networks, List.of()),
        owner(containers, networks));
  }

  /** Returns the first owner that a label names. */
  private static Optional<Owner> owner(
      List<ObservedContainer> containers, List<ObservedNetwork> networks) {
    for (ObservedContainer container : containers) {
      Optional<Owner> owner = Owner.of(container.labels());
      if (owner.isPresent()) {
        return owner;
      }
    }
    for (ObservedNetwork network : networks) {
      Optional<Owner> owner = Owner.of(network.labels());
      if (owner.isPresent()) {
        return owner;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns this with the volumes that an ended build would have removed itself, if a container of
   * such a build still uses them. Without a container, a person may have used them meanwhile.
   */
  ProjectOwnership withVolumes(Observed observed, Self self) {
    List<ObservedVolume> volumes =
        observed.volumes().stream()
            .filter(volume -> self.isDisposable(volume.labels()))
            .filter(
                volume ->
                    abandoned.containers().stream()
                        .anyMatch(it -> it.volumes().contains(volume.name())))
            .toList();
    return new ProjectOwnership(
        findings, new Observed(abandoned.containers(), abandoned.networks(), volumes), deadOwner);
  }

  /** Returns this without networks that are external by now. */
  ProjectOwnership except(ResourceNames external) {
    Observed left =
        new Observed(
            abandoned.containers(),
            abandoned.networks().stream()
                .filter(network -> !external.networks().contains(network.name()))
                .toList(),
            abandoned.volumes());
    return new ProjectOwnership(findings, left, deadOwner);
  }

  /** Returns whether only these containers are attached to a network. */
  private static boolean emptied(List<String> attached, List<ObservedContainer> dead) {
    Set<String> left = new HashSet<>(attached);
    for (ObservedContainer container : dead) {
      left.remove(container.id());
    }
    return left.isEmpty();
  }

  private static Optional<Finding> otherBuild(String project, Observed observed, Self self) {
    for (ObservedContainer container : observed.containers()) {
      Optional<Owner> owner = Owner.of(container.labels());
      if (owner.isEmpty() || owner.get().build().equals(self.build())) {
        continue;
      }
      Owner.Life life = self.life(owner.get());
      if (life != Owner.Life.ENDED) {
        NeighbourMessage message =
            life == Owner.Life.RUNS ? NeighbourMessage.OTHER_BUILD : NeighbourMessage.UNKNOWN_BUILD;
        return Optional.of(message.at(Position.NONE, "", project, owner.get().text()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> otherFolder(String project, Observed observed, Self self) {
    return foreignFolder(observed, self)
        .map(
            folder ->
                NeighbourMessage.OTHER_FOLDER.at(
                    Position.NONE, "", project, folder, self.folder()));
  }

  /**
   * Returns the folder from which the containers under the project's name come; empty if it is that
   * of the build.
   */
  static Optional<String> foreignFolder(Observed observed, Self self) {
    for (ObservedContainer container : observed.containers()) {
      String folder = container.label(Labels.WORKING_DIR);
      if (!folder.isEmpty()
          && !self.isDead(container.labels())
          && !self.sameFolder().test(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
