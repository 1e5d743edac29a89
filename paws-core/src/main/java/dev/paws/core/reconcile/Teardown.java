package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.Hook;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans how to take down what exists. Order and membership come from labels, so an environment goes
 * down without its Compose files, no matter who started it. Resources without the project's label
 * are never in the plan.
 */
public final class Teardown {
  /**
   * Roles whose members stop one after the other. An etcd leader hands its leadership over on
   * SIGTERM; if all members stop together, the one it asks is gone, and it waits for the whole
   * request timeout (7 s). One after the other, three members take half a second.
   */
  private static final Set<String> ONE_BY_ONE = Set.of("etcd");

  private final Observed observed;
  private final List<ObservedImage> images;
  private final DownOptions options;
  private final ResourceOwnership ownership;
  private final Surroundings surroundings;
  private final Optional<Desired> desired;
  private final List<KeptResource> kept = new ArrayList<>();
  private final PlanBuilder plan = new PlanBuilder();
  private final Map<String, List<ObservedContainer>> byService = new LinkedHashMap<>();
  private final Map<String, Set<String>> dependents = new HashMap<>();

  /**
   * The stops that a dependency waits for: those of a container or, if it does not run, those that
   * it waited for.
   */
  private final Map<String, Set<Integer>> stopped = new HashMap<>();

  private final Map<String, Integer> removed = new HashMap<>();
  private final Map<String, Integer> lastOfRole = new HashMap<>();

  private Teardown(
      Observed observed,
      List<ObservedImage> images,
      Optional<Desired> desired,
      DownOptions options,
      Surroundings surroundings) {
    this.observed = observed;
    this.images = images;
    this.desired = desired;
    this.options = options;
    this.ownership = options.ownership().exceptRecorded(observed.containers());
    this.surroundings = surroundings;
  }

  /**
   * The plan, and what stays.
   *
   * @param kept networks and volumes with the project's labels that stay
   */
  public record Result(Plan plan, List<KeptResource> kept) {
    public Result {
      kept = List.copyOf(kept);
    }
  }

  /**
   * Returns the plan that takes a project down.
   *
   * @param images the project's own images, see {@link OwnImages}
   * @param desired what the Compose files define, if they can be read: for hooks before a stop
   */
  public static Plan down(
      Observed observed,
      List<ObservedImage> images,
      Optional<Desired> desired,
      DownOptions options) {
    return down(observed, images, desired, options, Surroundings.NONE).plan();
  }

  /**
   * Returns the plan that takes a project down, and what stays.
   *
   * @param images the project's own images, see {@link OwnImages}
   * @param desired what the Compose files define, if they are known: for hooks before a stop
   * @param surroundings who else uses networks and volumes
   */
  public static Result down(
      Observed observed,
      List<ObservedImage> images,
      Optional<Desired> desired,
      DownOptions options,
      Surroundings surroundings) {
    Teardown teardown = new Teardown(observed, images, desired, options, surroundings);
    return new Result(teardown.plan(), teardown.kept);
  }

  /** Returns the plan for a project without its own images. */
  public static Plan down(Observed observed, Optional<Desired> desired, DownOptions options) {
    return down(observed, List.of(), desired, options);
  }

  private Plan plan() {
    for (ObservedContainer container : observed.containers()) {
      if (!isOrphan(container) || options.removeOrphans()) {
        byService.computeIfAbsent(serviceOf(container), key -> new ArrayList<>()).add(container);
      } else {
        plan.note("orphan container " + container.name() + " stays, as removeOrphans is off");
      }
    }
    byService
        .values()
        .forEach(
            containers ->
                containers.forEach(
                    container ->
                        dependencies(container)
                            .forEach(
                                name ->
                                    dependents
                                        .computeIfAbsent(name, key -> new HashSet<>())
                                        .add(serviceOf(container)))));
    byService.keySet().forEach(service -> planService(service, new HashSet<>()));
    planNetworks();
    if (options.volumes()) {
      planVolumes();
    }
    if (options.anonymousVolumes()) {
      planAnonymousVolumes();
    }
    planImages();
    return plan.build();
  }

  /**
   * Plans a service after all services that depend on it; a circle, which only foreign labels can
   * contain, is cut.
   */
  private void planService(String service, Set<String> path) {
    if (!byService.containsKey(service) || !path.add(service)) {
      return;
    }
    Set<String> above = dependents.getOrDefault(service, Set.of());
    above.stream().sorted().forEach(dependent -> planService(dependent, path));
    for (ObservedContainer container : byService.getOrDefault(service, List.of())) {
      if (!removed.containsKey(container.id())) {
        planContainer(container, above);
      }
    }
  }

  private void planContainer(ObservedContainer container, Set<String> above) {
    Instance instance =
        Labels.instance(container).orElseGet(() -> new Instance(container.name(), 1));
    Set<Integer> after = new HashSet<>();
    for (String dependent : above) {
      for (ObservedContainer other : byService.getOrDefault(dependent, List.of())) {
        after.addAll(stopped.getOrDefault(other.id(), Set.of()));
      }
    }
    String role =
        container
            .labels()
            .getOrDefault(Labels.ROLE, options.roles().getOrDefault(instance.service(), ""));
    Integer before = lastOfRole.get(role);
    if (before != null) {
      after.add(before);
    }
    Set<Integer> gone = new HashSet<>();
    stopped.put(container.id(), after);
    if (container.state().pid() != 0) {
      int stop =
          plan.add(
              new Operation.StopContainer(
                  instance,
                  container.name(),
                  container.id(),
                  options.stopTimeout(),
                  container.stopSignal(),
                  hooks(container, instance.service())),
              "the environment goes down",
              after);
      stopped.put(container.id(), Set.of(stop));
      gone.add(stop);
      if (ONE_BY_ONE.contains(role)) {
        lastOfRole.put(role, stop);
      }
    }
    removed.put(
        container.id(),
        plan.add(
            new Operation.RemoveContainer(
                instance, container.name(), container.id(), options.anonymousVolumes()),
            "the environment goes down",
            gone));
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
        plan.note(
            "network " + network.name() + " stays: containers that do not go down are still on it");
      } else {
        plan.add(
            new Operation.RemoveNetwork(network.id(), network.name()),
            "the environment goes down",
            after);
      }
    }
  }

  private void keep(KeptResource.Kind kind, String name, boolean external) {
    kept.add(
        new KeptResource(
            kind, name, external ? KeptResource.Reason.EXTERNAL : KeptResource.Reason.UNDECLARED));
    plan.note(
        kind.name().toLowerCase(Locale.ROOT)
            + " "
            + name
            + (external ? " stays: it is external" : " stays: no known definition declares it"));
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
        plan.note(
            "volume " + volume.name() + " stays: a container that does not go down still has it");
      } else {
        plan.add(
            new Operation.RemoveVolume(volume.name()),
            "removing volumes was asked for",
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
            "anonymous volumes go with their containers",
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

  private void planImages() {
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
            "it was built for this environment alone",
            users.stream().map(container -> removed.getOrDefault(container.id(), 0)).toList());
      } else {
        plan.note("image " + tag.get() + " stays: containers that do not go down are made from it");
      }
    }
  }

  private boolean isOrphan(ObservedContainer container) {
    return !options.knownServices().isEmpty()
        && !options.knownServices().contains(serviceOf(container));
  }

  /** As the definition says or, without one, as the container recorded when it was created. */
  private List<Hook> hooks(ObservedContainer container, String service) {
    return desired
        .flatMap(known -> known.service(service))
        .map(known -> known.preStop())
        .orElseGet(() -> TeardownRecord.preStop(container));
  }

  private static String serviceOf(ObservedContainer container) {
    return Labels.instance(container).map(Instance::service).orElse(container.name());
  }

  private static List<String> dependencies(ObservedContainer container) {
    List<String> names = new ArrayList<>();
    for (String part : container.label(Labels.DEPENDS_ON).split(",", -1)) {
      int colon = part.indexOf(':');
      String name = colon < 0 ? part : part.substring(0, colon);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }
}
