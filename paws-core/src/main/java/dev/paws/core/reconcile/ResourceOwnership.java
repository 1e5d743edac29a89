package dev.paws.core.reconcile;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import java.util.Collection;
import java.util.Optional;

/**
 * Whose the networks and volumes are that carry a project's labels. Labels say who created a thing,
 * the definition says whose it is now: both count, and what is in doubt stays.
 *
 * @param everything whether all that is observed is known to be the project's, because a build
 *     created it
 * @param own what the definition declares as the project's own; empty if no definition is known
 * @param external what is not the project's, whatever its labels say
 */
public record ResourceOwnership(
    boolean everything, Optional<ResourceNames> own, ResourceNames external) {
  /** All that is observed belongs to the project. */
  public static final ResourceOwnership EVERYTHING =
      new ResourceOwnership(true, Optional.empty(), ResourceNames.NONE);

  /** Only labels tell. */
  public static final ResourceOwnership UNKNOWN =
      new ResourceOwnership(false, Optional.empty(), ResourceNames.NONE);

  /** The same for a build that created all that is observed. */
  public ResourceOwnership created() {
    return new ResourceOwnership(true, own, external);
  }

  /** The same with further names of what is not the project's. */
  public ResourceOwnership except(ResourceNames more) {
    return new ResourceOwnership(everything, own, external.and(more));
  }

  /** The same without what these containers recorded as external when they were created. */
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
   * Whether a network goes with the project.
   *
   * @param emptied whether a container that goes was on it
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
   * Whether a volume goes with the project where volumes do.
   *
   * @param recorded whether a container that goes has it and recorded what was external when it was
   *     created
   */
  boolean owns(ObservedVolume volume, boolean recorded) {
    if (external.volumes().contains(volume.name())) {
      return false;
    }
    return everything || own.map(names -> names.volumes().contains(volume.name())).orElse(recorded);
  }
}
