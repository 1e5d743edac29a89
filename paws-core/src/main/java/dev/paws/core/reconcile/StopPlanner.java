package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Hook;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.PlanPhrase;
import dev.paws.core.reconcile.Decision.Recreate;
import dev.paws.core.reconcile.Decision.Restart;
import dev.paws.core.reconcile.Reconciler.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Plans what {@code up} stops and removes: leftovers, and containers that are replaced. */
final class StopPlanner {
  private final PlanBuilder plan;
  private final Desired desired;
  private final UpOptions options;
  private final List<DesiredService> selection;
  private final Map<String, List<Decided>> decisions;

  /** Steps that stop an instance, for good or for a while. */
  private final Map<Instance, Integer> stopped = new HashMap<>();

  /** Steps that remove the old container before the new one is created. */
  private final Map<Instance, Integer> removed = new HashMap<>();

  StopPlanner(
      PlanBuilder plan,
      Desired desired,
      UpOptions options,
      List<DesiredService> selection,
      Map<String, List<Decided>> decisions) {
    this.plan = plan;
    this.desired = desired;
    this.options = options;
    this.selection = selection;
    this.decisions = decisions;
  }

  /**
   * Plans the removal of surplus replicas, leftovers of an interrupted run and, if asked for,
   * orphans.
   */
  Set<Integer> planLeftovers(Inventory inventory) {
    Set<Integer> gone = new HashSet<>();
    for (DesiredService service : selection) {
      List<ObservedContainer> current =
          decided(service).stream().flatMap(one -> one.decision().existing().stream()).toList();
      for (ObservedContainer extra : inventory.surplus(service, current)) {
        if (isOnlyMore(extra, service) && options.isOfPerson(extra.labels())) {
          plan.note(PlanPhrase.SURPLUS_OF_OTHERS.text(extra.name(), service.name()));
        } else {
          gone.add(discard(extra, PlanPhrase.MORE_THAN_ASKED.text(service.name())));
        }
      }
    }
    for (ObservedContainer orphan : inventory.orphans(Reconciler.known(desired, options))) {
      if (options.isOfPerson(orphan.labels())) {
        plan.note(PlanPhrase.ORPHAN_OF_OTHERS.text(orphan.name()));
      } else if (options.removeOrphans()) {
        gone.add(discard(orphan, PlanPhrase.SERVICE_GONE.text()));
      } else {
        plan.note(PlanPhrase.ORPHAN_FOUND.text(orphan.name()));
      }
    }
    return gone;
  }

  /**
   * Returns whether it would be one of the service's replicas if more were wanted, rather than a
   * leftover under a replica's number.
   */
  private static boolean isOnlyMore(ObservedContainer extra, DesiredService service) {
    return Labels.instance(extra).filter(it -> it.number() > service.replicas()).isPresent();
  }

  private int discard(ObservedContainer container, String cause) {
    Instance instance = Labels.instance(container).orElseThrow();
    Set<Integer> after = new TreeSet<>();
    if (container.state().pid() != 0) {
      after.add(plan.add(stop(instance, container, hooks(container, instance)), cause, List.of()));
    }
    return plan.add(
        new Operation.RemoveContainer(instance, container.name(), container.id(), false),
        cause,
        after);
  }

  /** As the definition says or, of a service that is gone, as the container recorded. */
  private List<Hook> hooks(ObservedContainer container, Instance instance) {
    return desired
        .service(instance.service())
        .map(DesiredService::preStop)
        .orElseGet(() -> TeardownRecord.preStop(container));
  }

  /** Plans the stop of what is restarted or removed first, dependents before their dependencies. */
  void planStops(Set<String> replacedNetworks) {
    for (int i = selection.size() - 1; i >= 0; i--) {
      DesiredService service = selection.get(i);
      for (Decided one : decided(service)) {
        if (one.decision() instanceof Restart restart) {
          stopped.put(one.instance(), planStop(service, one, restart.container(), Set.of()));
        } else if (one.decision() instanceof Recreate recreate
            && isOn(recreate.old(), replacedNetworks)) {
          Set<Integer> before = new TreeSet<>();
          if (recreate.old().state().pid() != 0) {
            int stop = planStop(service, one, recreate.old(), Set.of());
            stopped.put(one.instance(), stop);
            before.add(stop);
          }
          removed.put(one.instance(), planRemove(one, recreate.old(), before));
        }
      }
    }
  }

  /** Plans the stop of a container after these steps and after the stops of its dependents. */
  int planStop(
      DesiredService service, Decided one, ObservedContainer container, Set<Integer> after) {
    Set<Integer> before = new TreeSet<>(after);
    before.addAll(dependentsStopped(service));
    return plan.add(
        stop(one.instance(), container, service.preStop()), one.decision().cause(), before);
  }

  /** Plans the removal of a container that is replaced. */
  int planRemove(Decided one, ObservedContainer old, Set<Integer> after) {
    return plan.add(
        new Operation.RemoveContainer(one.instance(), old.name(), old.id(), false),
        one.decision().cause(),
        after);
  }

  /** Returns the step that stops an instance; empty if none does. */
  OptionalInt stopOf(Instance instance) {
    return step(stopped, instance);
  }

  /**
   * Returns the step that removes an instance's old container before the new one is created; empty
   * if none does.
   */
  OptionalInt removalOf(Instance instance) {
    return step(removed, instance);
  }

  private static OptionalInt step(Map<Instance, Integer> steps, Instance instance) {
    Integer step = steps.get(instance);
    return step == null ? OptionalInt.empty() : OptionalInt.of(step);
  }

  /** Returns the stops of services that stop before this one, because they depend on it. */
  private Set<Integer> dependentsStopped(DesiredService service) {
    Set<Integer> stops = new TreeSet<>();
    collectStops(service, stops, new HashSet<>());
    return stops;
  }

  private void collectStops(DesiredService service, Set<Integer> stops, Set<String> visited) {
    if (!visited.add(service.name())) {
      return;
    }
    for (DesiredService other : selection) {
      boolean depends =
          other.dependencies().stream()
              .anyMatch(dependency -> dependency.service().equals(service.name()));
      if (depends) {
        List<Integer> own =
            decided(other).stream()
                .map(Decided::instance)
                .filter(stopped::containsKey)
                .map(stopped::get)
                .toList();
        stops.addAll(own);
        if (own.isEmpty()) {
          collectStops(other, stops, visited);
        }
      }
    }
  }

  Map<String, List<Integer>> emptied(Set<String> replacedNetworks, Set<Integer> leftovers) {
    Map<String, List<Integer>> emptied = new HashMap<>();
    for (String network : replacedNetworks) {
      List<Integer> steps = new ArrayList<>(leftovers);
      steps.addAll(removed.values());
      emptied.put(network, steps);
    }
    return emptied;
  }

  private Operation.StopContainer stop(
      Instance instance, ObservedContainer container, List<Hook> preStop) {
    return new Operation.StopContainer(
        instance,
        container.name(),
        container.id(),
        options.stopTimeout(),
        container.stopSignal(),
        preStop);
  }

  private static boolean isOn(ObservedContainer container, Set<String> networks) {
    return container.endpoints().stream().anyMatch(end -> networks.contains(end.network()));
  }

  private List<Decided> decided(DesiredService service) {
    return decisions.getOrDefault(service.name(), List.of());
  }
}
