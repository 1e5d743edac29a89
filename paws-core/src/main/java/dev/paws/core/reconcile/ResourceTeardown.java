package dev.paws.core.reconcile;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.message.PlanPhrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plans which networks, volumes and images are removed with their containers, and which stay. */
final class ResourceTeardown {
  private final Observed observed;
  private final DownOptions options;
  private final ResourceOwnership ownership;
  private final Surroundings surroundings;
  private final PlanBuilder plan;
  private final Map<String, Integer> removed;
  private final List<KeptResource> kept = new ArrayList<>();

  /**
   * Creates the planner of one teardown.
   *
   * @param removed the step that removes each container, by the container's id
   */
  ResourceTeardown(
      Observed observed,
      DownOptions options,
      Surroundings surroundings,
      PlanBuilder plan,
      Map<String, Integer> removed) {
    this.observed = observed;
    this.options = options;
    this.ownership = options.ownership().exceptRecorded(observed.containers());
    this.surroundings = surroundings;
    this.plan = plan;
    this.removed = removed;
  }

  /** Adds the steps, and returns the networks and volumes that stay. */
  List<KeptResource> plan(List<ObservedImage> images) {
    planNetworks();
    if (options.volumes()) {
      planVolumes();
    }
    if (options.anonymousVolumes()) {
      planAnonymousVolumes();
    }
    planImages(images);
    return kept;
  }

  private void planNetworks() {
    Set<String> going = removed.keySet();
    for (ObservedNetwork network : observed.networks()) {
      Set<Integer> after = new HashSet<>();
      for (ObservedContainer container : observed.containers()) {
        Integer step = removed.get(container.id());
        boolean attached =
            container.endpoints().stream()
                .anyMatch(
                    end ->
                        end.networkId().equals(network.id())
                            || end.network().equals(network.name()));
        if (attached && step != null) {
          after.add(step);
        }
      }
      boolean used =
          !going.containsAll(network.containers())
              || surroundings.userOf(network, going).isPresent();
      if (!ownership.owns(network, !after.isEmpty())) {
        keep(
            KeptResource.Kind.NETWORK,
            network.name(),
            ownership.external().networks().contains(network.name()));
      } else if (used) {
        kept.add(
            new KeptResource(
                KeptResource.Kind.NETWORK, network.name(), KeptResource.Reason.IN_USE));
        plan.note(PlanPhrase.NETWORK_IN_USE.text(network.name()));
      } else {
        plan.add(
            new Operation.RemoveNetwork(network.id(), network.name()),
            PlanPhrase.GOES_DOWN.text(),
            after);
      }
    }
  }

  private void keep(KeptResource.Kind kind, String name, boolean external) {
    kept.add(
        new KeptResource(
            kind, name, external ? KeptResource.Reason.EXTERNAL : KeptResource.Reason.UNDECLARED));
    plan.note(
        (external ? PlanPhrase.EXTERNAL : PlanPhrase.UNDECLARED)
            .text(kind.name().toLowerCase(Locale.ROOT), name));
  }

  private void planVolumes() {
    for (ObservedVolume volume : observed.volumes()) {
      boolean recorded =
          observed.containers().stream()
              .filter(container -> removed.containsKey(container.id()))
              .filter(container -> container.volumes().contains(volume.name()))
              .anyMatch(container -> TeardownRecord.external(container).isPresent());
      if (!ownership.owns(volume, recorded)) {
        keep(
            KeptResource.Kind.VOLUME,
            volume.name(),
            ownership.external().volumes().contains(volume.name()));
      } else if (surroundings.userOf(volume.name(), removed.keySet()).isPresent()) {
        kept.add(
            new KeptResource(KeptResource.Kind.VOLUME, volume.name(), KeptResource.Reason.IN_USE));
        plan.note(PlanPhrase.VOLUME_IN_USE.text(volume.name()));
      } else {
        plan.add(
            new Operation.RemoveVolume(volume.name()),
            PlanPhrase.VOLUMES_ASKED.text(),
            removalsOf(volume.name()));
      }
    }
  }

  /** The engine itself removes the volumes that it created together with their containers. */
  private void planAnonymousVolumes() {
    Set<String> named = new HashSet<>(ownership.external().volumes());
    observed.volumes().forEach(volume -> named.add(volume.name()));
    Set<String> going = new TreeSet<>(surroundings.strayVolumes());
    for (ObservedContainer container : observed.containers()) {
      if (removed.containsKey(container.id())) {
        going.addAll(AnonymousVolumes.carriedOver(container));
      }
    }
    going.removeAll(named);
    for (String volume : going) {
      if (surroundings.userOf(volume, removed.keySet()).isEmpty()) {
        plan.add(
            new Operation.RemoveVolume(volume),
            PlanPhrase.ANONYMOUS_VOLUMES.text(),
            removalsOf(volume));
      }
    }
  }

  private Set<Integer> removalsOf(String volume) {
    Set<Integer> after = new HashSet<>();
    for (ObservedContainer container : observed.containers()) {
      Integer step = removed.get(container.id());
      if (container.volumes().contains(volume) && step != null) {
        after.add(step);
      }
    }
    return after;
  }

  private void planImages(List<ObservedImage> images) {
    for (ObservedImage image : images) {
      Optional<String> tag = OwnImages.tag(image);
      List<ObservedContainer> users =
          observed.containers().stream()
              .filter(container -> container.imageId().equals(image.id()))
              .toList();
      if (tag.isEmpty()) {
        continue;
      }
      if (users.stream().allMatch(container -> removed.containsKey(container.id()))) {
        plan.add(
            new Operation.RemoveImage(tag.get()),
            PlanPhrase.BUILT_FOR_THIS.text(),
            users.stream().map(container -> removed.getOrDefault(container.id(), 0)).toList());
      } else {
        plan.note(PlanPhrase.IMAGE_IN_USE.text(tag.get()));
      }
    }
  }
}
