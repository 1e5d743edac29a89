package dev.paws.core.reconcile;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import java.util.Collection;
import java.util.Optional;

/**
 * Which of the networks and volumes with a project's labels belong to the project. Labels record
 * who created a resource, the definition says whose it is now. Both count, and a resource in doubt
 * is kept.
 *
 * @param everything whether all observed resources are known to be the project's, because a build
 *     created them
 * @param own what the definition declares as the project's own; empty if no definition is known
 * @param external what does not belong to the project, even if its labels say so
 */
public record ResourceOwnership(
    boolean everything, Optional<ResourceNames> own, ResourceNames external) {
  /** Everything observed belongs to the project. */
  public static final ResourceOwnership EVERYTHING =
      new ResourceOwnership(true, Optional.empty(), ResourceNames.NONE);

  /** Only the labels are known. */
  public static final ResourceOwnership UNKNOWN =
      new ResourceOwnership(false, Optional.empty(), ResourceNames.NONE);

  /** Returns this for a build that created everything observed. */
  public ResourceOwnership created() {
    return new ResourceOwnership(true, own, external);
  }

  /** Returns this with further names that do not belong to the project. */
  public ResourceOwnership except(ResourceNames more) {
    return new ResourceOwnership(everything, own, external.and(more));
  }

  /** Returns this without what these containers recorded as external when they were created. */
  public ResourceOwnership exceptRecorded(Collection<ObservedContainer> containers) {
    ResourceOwnership result = this;
    for (ObservedContainer container : containers) {
      Optional<ResourceNames> recorded = TeardownRecord.external(container);
      if (recorded.isPresent()) {
        result = result.except(recorded.get());
      }
    }
    return result;
  }

  /**
   * Returns whether a network is removed with the project.
   *
   * @param emptied whether one of the removed containers was on it
   */
  boolean owns(ObservedNetwork network, boolean emptied) {
    if (external.networks().contains(network.name())) {
      return false;
    }
    return everything
        || own.filter(names -> names.networks().contains(network.name())).isPresent()
        || emptied
        || network.labels().containsKey(Labels.HASH);
  }

  /**
   * Returns whether a volume is removed with the project, if volumes are.
   *
   * @param recorded whether one of the removed containers uses it and recorded what was external
   *     when it was created
   */
  boolean owns(ObservedVolume volume, boolean recorded) {
    if (external.volumes().contains(volume.name())) {
      return false;
    }
    return everything || own.map(names -> names.volumes().contains(volume.name())).orElse(recorded);
  }
}
