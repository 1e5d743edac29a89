package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.Hook;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.PlanPhrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans what ends or halts a project's containers, dependents before their dependencies, by labels
 * only.
 */
final class ContainerTeardown {
  /**
   * Roles whose members stop one after the other. An etcd leader hands its leadership over on
   * SIGTERM; if all members stop together, the one it asks is gone, and it waits for the whole
   * request timeout (7 s). One after the other, three members take half a second.
   */
  private static final Set<String> ONE_BY_ONE = Set.of("etcd");

  /** What becomes of the containers. */
  enum Ending {
    REMOVED(PlanPhrase.GOES_DOWN),
    STOPPED(PlanPhrase.STOP_ASKED),
    PAUSED(PlanPhrase.PAUSE_ASKED);

    private final PlanPhrase cause;

    Ending(PlanPhrase cause) {
      this.cause = cause;
    }
  }

  private final Ending ending;
  private final Optional<Desired> desired;
  private final DownOptions options;
  private final Surroundings surroundings;
  private final PlanBuilder plan;
  private final Map<String, List<ObservedContainer>> byService = new LinkedHashMap<>();
  private final Map<String, Set<String>> dependents = new HashMap<>();

  /**
   * The stops that a dependency waits for: those of a container or, if it does not run, those that
   * it waited for.
   */
  private final Map<String, Set<Integer>> stopped = new HashMap<>();

  private final Set<String> going = new HashSet<>();
  private final Map<String, Integer> removed = new HashMap<>();
  private final Set<String> planned = new HashSet<>();
  private final Map<String, Integer> lastOfRole = new HashMap<>();

  ContainerTeardown(
      Ending ending,
      Optional<Desired> desired,
      DownOptions options,
      Surroundings surroundings,
      PlanBuilder plan) {
    this.ending = ending;
    this.desired = desired;
    this.options = options;
    this.surroundings = surroundings;
    this.plan = plan;
  }

  /**
   * Adds the steps, and returns the one that removes each container, by the container's id; empty
   * if none is removed.
   */
  Map<String, Integer> plan(List<ObservedContainer> containers) {
    for (ObservedContainer container : containers) {
      if (!isOrphan(container) || options.removeOrphans()) {
        byService.computeIfAbsent(serviceOf(container), key -> new ArrayList<>()).add(container);
        going.add(container.id());
      } else {
        noteOrphan(container);
      }
    }
    byService.values().forEach(those -> those.forEach(this::noteDependencies));
    byService.keySet().forEach(service -> planService(service, new HashSet<>()));
    return removed;
  }

  private void noteOrphan(ObservedContainer container) {
    if (ending == Ending.REMOVED) {
      plan.note(PlanPhrase.ORPHAN_KEPT.text(container.name()));
    }
  }

  private void noteDependencies(ObservedContainer container) {
    for (String name : dependencies(container)) {
      dependents.computeIfAbsent(name, key -> new HashSet<>()).add(serviceOf(container));
    }
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
      if (planned.add(container.id())) {
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
    Optional<Operation> halt = halt(container, instance);
    if (halt.isPresent()) {
      int step = plan.add(halt.get(), ending.cause.text(), after);
      stopped.put(container.id(), Set.of(step));
      gone.add(step);
      if (ONE_BY_ONE.contains(role)) {
        lastOfRole.put(role, step);
      }
    }
    if (ending == Ending.REMOVED) {
      removed.put(
          container.id(),
          plan.add(
              new Operation.RemoveContainer(
                  instance,
                  container.name(),
                  container.id(),
                  options.anonymousVolumes() && !sharesVolumes(container)),
              ending.cause.text(),
              gone));
    }
  }

  /** Returns what ends the container's work; empty if it does no work. */
  private Optional<Operation> halt(ObservedContainer container, Instance instance) {
    ContainerState state = container.state();
    if (ending == Ending.PAUSED) {
      return state.isRunning()
          ? Optional.of(new Operation.PauseContainer(instance, container.name(), container.id()))
          : Optional.empty();
    }
    boolean restarts =
        ending == Ending.STOPPED && state.status() == ContainerState.Status.RESTARTING;
    return state.pid() != 0 || restarts
        ? Optional.of(
            new Operation.StopContainer(
                instance,
                container.name(),
                container.id(),
                options.stopTimeout(),
                container.stopSignal(),
                hooks(container, instance.service())))
        : Optional.empty();
  }

  /**
   * Returns whether a container that stays has an anonymous volume of this one ({@code
   * volumes_from}). Docker then removes the volume with this container all the same.
   */
  private boolean sharesVolumes(ObservedContainer container) {
    return AnonymousVolumes.byPath(container).values().stream()
        .anyMatch(volume -> surroundings.userOf(volume, going).isPresent());
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
