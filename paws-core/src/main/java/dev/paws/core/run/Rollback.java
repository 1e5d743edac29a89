package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.execute.Outcome;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Plan;
import dev.paws.core.reconcile.ResourceNames;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.reconcile.Surroundings;
import dev.paws.core.reconcile.Teardown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the removal of what a failed run created. What existed before stays, and so does a
 * container that replaced one that is already gone: without it the service would be missing.
 */
final class Rollback {
  private Rollback() {}

  /**
   * Returns the plan.
   *
   * @param before what existed before the run
   * @param now what exists after it
   * @param built the environment's own images that the run built
   */
  static Plan plan(
      Observed before, Observed now, Outcome.Created created, List<ObservedImage> built) {
    List<ObservedContainer> going =
        now.containers().stream()
            .filter(container -> isCreated(container, before, created))
            .filter(container -> !isReplacement(container, before, now))
            .toList();
    List<ObservedContainer> staying =
        now.containers().stream().filter(container -> !going.contains(container)).toList();
    Observed own =
        new Observed(
            going,
            now.networks().stream()
                .filter(
                    network ->
                        created.networks().contains(network.id())
                            || (created.inDoubt().contains(network.name())
                                && before.networks().stream()
                                    .noneMatch(had -> had.name().equals(network.name()))))
                .toList(),
            now.volumes().stream()
                .filter(
                    volume ->
                        created.volumes().contains(volume.name())
                            || created.inDoubt().contains(volume.name()))
                .filter(
                    volume ->
                        before.volumes().stream()
                            .noneMatch(had -> had.name().equals(volume.name())))
                .filter(
                    volume ->
                        staying.stream().noneMatch(one -> one.volumes().contains(volume.name())))
                .toList());
    return Teardown.down(
            own,
            built.stream().filter(image -> isUnused(image, staying)).toList(),
            Optional.empty(),
            DownOptions.leftovers(true, notFrom(before)),
            Surroundings.of(now))
        .plan();
  }

  /** A container that replaced another one has its anonymous volumes, with their data. */
  private static ResourceOwnership notFrom(Observed before) {
    Set<String> volumes = new HashSet<>();
    before.containers().forEach(container -> volumes.addAll(container.volumes()));
    return ResourceOwnership.EVERYTHING.except(new ResourceNames(Set.of(), volumes));
  }

  private static boolean isUnused(ObservedImage image, List<ObservedContainer> staying) {
    return staying.stream().noneMatch(container -> container.imageId().equals(image.id()));
  }

  private static boolean isCreated(
      ObservedContainer container, Observed before, Outcome.Created created) {
    boolean isNew = before.containers().stream().noneMatch(had -> had.id().equals(container.id()));
    return created.containers().contains(container.id())
        || (isNew && created.inDoubt().contains(container.name()))
        || (isNew && container.label(Labels.HELPER).equals(Labels.BEFORE_START));
  }

  private static boolean isReplacement(ObservedContainer container, Observed before, Observed now) {
    Optional<Instance> instance = Labels.instance(container);
    boolean had = before.containers().stream().anyMatch(one -> isOf(one, instance));
    boolean has =
        now.containers().stream()
            .anyMatch(one -> isOf(one, instance) && !one.id().equals(container.id()));
    return had && !has;
  }

  static boolean isOf(ObservedContainer container, Optional<Instance> instance) {
    return !Labels.isOneOff(container) && Labels.instance(container).equals(instance);
  }
}
