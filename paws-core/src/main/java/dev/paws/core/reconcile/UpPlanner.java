package dev.paws.core.reconcile;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.reconcile.Decision.Done;
import dev.paws.core.reconcile.Decision.Recreate;
import dev.paws.core.reconcile.Decision.Restart;
import dev.paws.core.reconcile.Reconciler.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns decisions into steps with their order. */
final class UpPlanner {
  private final Desired desired;
  private final UpOptions options;
  private final List<DesiredService> selection;
  private final Map<String, List<Decided>> decisions;
  private final PlanBuilder plan = new PlanBuilder();

  /** Steps that create, by instance; others that need the container's id wait for them. */
  private final Map<Instance, Integer> created = new HashMap<>();

  /** Steps after which an instance runs. */
  private final Map<Instance, Integer> started = new HashMap<>();

  /** Steps that stop an instance for good or for a while. */
  private final Map<Instance, Integer> stopped = new HashMap<>();

  /** Steps that remove the old container before the new one is created. */
  private final Map<Instance, Integer> removed = new HashMap<>();

  private final InstanceSpecs specs;
  private final AwaitPlanner awaits;

  UpPlanner(
      Desired desired,
      World world,
      UpOptions options,
      List<DesiredService> selection,
      Map<String, List<Decided>> decisions,
      InstanceSpecs specs) {
    this.specs = specs;
    this.desired = desired;
    this.options = options;
    this.selection = selection;
    this.decisions = decisions;
    this.awaits =
        new AwaitPlanner(
            plan, world, selection, options.services(), Reconciler.completing(desired));
  }

  Plan plan(ResourcePlanner resources, Set<String> replacedNetworks, Inventory inventory) {
    Set<Integer> leftoversGone = planLeftovers(inventory);
    planStops(replacedNetworks);
    Map<String, Integer> networks =
        resources.planNetworks(plan, emptied(replacedNetworks, leftoversGone), found());
    Map<String, Integer> volumes = resources.planVolumes(plan, found());
    for (DesiredService service : selection) {
      for (Decided one : decided(service)) {
        Set<Integer> ready = new TreeSet<>(leftoversGone);
        ready.addAll(ResourcePlanner.stepsFor(service.networks(), networks));
        ready.addAll(ResourcePlanner.stepsFor(service.volumes(), volumes));
        planInstance(service, one, ready);
      }
    }
    selection.forEach(
        service -> decided(service).forEach(one -> await(service, one, awaits.goal(service))));
    return plan.build();
  }

  /**
   * The services of which there is a container that this build did not create: what they use stays
   * with them.
   */
  private List<DesiredService> found() {
    return selection.stream()
        .filter(
            service ->
                decided(service).stream()
                    .flatMap(one -> one.decision().existing().stream())
                    .anyMatch(container -> !options.created(container.labels())))
        .toList();
  }

  /** Surplus replicas, what an interrupted run left, and orphans if they are to go. */
  private Set<Integer> planLeftovers(Inventory inventory) {
    Set<Integer> gone = new HashSet<>();
    for (DesiredService service : selection) {
      List<ObservedContainer> current =
          decided(service).stream().flatMap(one -> one.decision().existing().stream()).toList();
      for (ObservedContainer extra : inventory.surplus(service, current)) {
        gone.add(discard(extra, "is more than service " + service.name() + " asks for"));
      }
    }
    for (ObservedContainer orphan : inventory.orphans(Reconciler.known(desired, options))) {
      if (options.removeOrphans()) {
        gone.add(discard(orphan, "its service is gone from the Compose files"));
      } else {
        plan.note(
            "container "
                + orphan.name()
                + " belongs to no service of the Compose files any more"
                + " (remove it with -Dpaws.removeOrphans=true)");
      }
    }
    return gone;
  }

  private int discard(ObservedContainer container, String cause) {
    Instance instance = Labels.instance(container).orElseThrow();
    Set<Integer> after = new TreeSet<>();
    if (container.state().pid() != 0) {
      after.add(plan.add(stop(instance, container, List.of()), cause, List.of()));
    }
    return plan.add(
        new Operation.RemoveContainer(instance, container.name(), container.id(), false),
        cause,
        after);
  }

  /** Stops of what is restarted or removed first, dependents before what they depend on. */
  private void planStops(Set<String> replacedNetworks) {
    for (int i = selection.size() - 1; i >= 0; i--) {
      DesiredService service = selection.get(i);
      for (Decided one : decided(service)) {
        if (one.decision() instanceof Restart restart) {
          stopped.put(one.instance(), planStop(service, one.instance(), restart.container(), one));
        } else if (one.decision() instanceof Recreate recreate
            && isOn(recreate.old(), replacedNetworks)) {
          List<Integer> before = new ArrayList<>();
          if (recreate.old().state().pid() != 0) {
            int stop = planStop(service, one.instance(), recreate.old(), one);
            stopped.put(one.instance(), stop);
            before.add(stop);
          }
          removed.put(one.instance(), planRemove(one.instance(), recreate.old(), one, before));
        }
      }
    }
  }

  private int planStop(
      DesiredService service, Instance instance, ObservedContainer container, Decided one) {
    return plan.add(
        stop(instance, container, service.preStop()),
        one.decision().cause(),
        dependentsStopped(service));
  }

  private int planRemove(
      Instance instance, ObservedContainer old, Decided one, List<Integer> after) {
    return plan.add(
        new Operation.RemoveContainer(instance, old.name(), old.id(), false),
        one.decision().cause(),
        after);
  }

  /** The stops of services that go down before this one does, because they depend on it. */
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

  private Map<String, List<Integer>> emptied(Set<String> replacedNetworks, Set<Integer> leftovers) {
    Map<String, List<Integer>> emptied = new HashMap<>();
    for (String network : replacedNetworks) {
      List<Integer> steps = new ArrayList<>(leftovers);
      steps.addAll(removed.values());
      emptied.put(network, steps);
    }
    return emptied;
  }

  private void planInstance(DesiredService service, Decided one, Set<Integer> ready) {
    Instance instance = one.instance();
    String name = specs.name(service, instance.number());
    one.decision()
        .decide(
            new Decision.Cases() {
              @Override
              public void keep(Decision.Keep keep) {
                rename(instance, keep.container(), name);
              }

              @Override
              public void done(Done done) {
                rename(instance, done.container(), name);
              }

              @Override
              public void start(Decision.Start start) {
                rename(instance, start.container(), name);
                planStart(service, one, name, Optional.of(start.container().id()), ready);
              }

              @Override
              public void unpause(Decision.Unpause unpause) {
                ObservedContainer paused = unpause.container();
                rename(instance, paused, name);
                started.put(
                    instance,
                    plan.add(
                        new Operation.UnpauseContainer(instance, paused.name(), paused.id()),
                        unpause.cause(),
                        List.of()));
              }

              @Override
              public void restart(Restart restart) {
                rename(instance, restart.container(), name);
                Set<Integer> after = new TreeSet<>(ready);
                after.add(stopped.getOrDefault(instance, 0));
                planStart(service, one, name, Optional.of(restart.container().id()), after);
              }

              @Override
              public void create(Decision.Create create) {
                ContainerSpec spec =
                    specs.create(service, instance.number(), Reconciler.hash(service));
                int step = planCreate(service, one, spec, ready);
                planStart(service, one, name, Optional.empty(), Set.of(step));
              }

              @Override
              public void recreate(Recreate recreate) {
                planRecreate(service, one, recreate.old(), ready);
              }
            });
  }

  private void planRecreate(
      DesiredService service, Decided one, ObservedContainer old, Set<Integer> ready) {
    Instance instance = one.instance();
    String name = specs.name(service, instance.number());
    ContainerSpec spec =
        specs.replacing(specs.create(service, instance.number(), Reconciler.hash(service)), old);
    Integer gone = removed.get(instance);
    if (gone != null) {
      Set<Integer> after = new TreeSet<>(ready);
      after.add(gone);
      int step = planCreate(service, one, spec.with(name, spec.image(), spec.labels()), after);
      planStart(service, one, name, Optional.empty(), Set.of(step));
      return;
    }
    int step = planCreate(service, one, spec, ready);
    Set<Integer> after = new TreeSet<>(List.of(step));
    if (old.state().pid() != 0) {
      after.addAll(dependentsStopped(service));
      after =
          Set.of(plan.add(stop(instance, old, service.preStop()), one.decision().cause(), after));
    }
    int remove = planRemove(instance, old, one, List.copyOf(after));
    int renamed =
        plan.add(
            new Operation.RenameContainer(instance, spec.name(), Optional.empty(), name),
            one.decision().cause(),
            List.of(remove));
    created.put(instance, renamed);
    planStart(service, one, name, Optional.empty(), Set.of(renamed));
  }

  private int planCreate(
      DesiredService service, Decided one, ContainerSpec spec, Set<Integer> ready) {
    Set<Integer> after = new TreeSet<>(ready);
    for (String referenced : References.of(service.container())) {
      Integer step = created.get(new Instance(referenced, 1));
      if (step != null) {
        after.add(step);
      }
    }
    int step =
        plan.add(
            new Operation.CreateContainer(one.instance(), spec, specs.lateLabel(service)),
            one.decision().cause(),
            after);
    created.put(one.instance(), step);
    return step;
  }

  private void planStart(
      DesiredService service, Decided one, String name, Optional<String> id, Set<Integer> own) {
    Set<Integer> after = new TreeSet<>(own);
    after.remove(0);
    for (Dependency dependency : service.dependencies()) {
      after.addAll(conditionMet(dependency));
    }
    after.addAll(fixedAddressesTaken(service));
    started.put(
        one.instance(),
        plan.add(
            new Operation.StartContainer(one.instance(), name, id, service.postStart()),
            one.decision().cause(),
            after));
  }

  /** The starts of earlier services whose fixed addresses this one could take. */
  private Set<Integer> fixedAddressesTaken(DesiredService service) {
    Set<Integer> steps = new TreeSet<>();
    selection.stream()
        .filter(other -> FixedAddresses.mayBeTakenBy(other, service))
        .flatMap(other -> decided(other).stream())
        .map(one -> started.get(one.instance()))
        .filter(java.util.Objects::nonNull)
        .forEach(steps::add);
    return steps;
  }

  private Set<Integer> conditionMet(Dependency dependency) {
    Set<Integer> steps = new TreeSet<>();
    Optional<DesiredService> service = desired.service(dependency.service());
    if (service.isEmpty()) {
      return steps; // switched off by a profile, and optional: the loader refuses a required one
    }
    for (Decided one : decided(service.get())) {
      switch (dependency.condition()) {
        case SERVICE_STARTED -> {
          Integer start = started.get(one.instance());
          if (start != null) {
            steps.add(start);
          }
        }
        case SERVICE_HEALTHY -> steps.addAll(await(service.get(), one, Goal.HEALTHY));
        case SERVICE_COMPLETED_SUCCESSFULLY ->
            steps.addAll(await(service.get(), one, Goal.COMPLETED));
      }
    }
    return steps;
  }

  private Set<Integer> await(DesiredService service, Decided one, Goal goal) {
    Instance instance = one.instance();
    return awaits.plan(
        service,
        one,
        specs.name(service, instance.number()),
        goal,
        created.containsKey(instance),
        Optional.ofNullable(started.get(instance)));
  }

  private void rename(Instance instance, ObservedContainer container, String name) {
    if (!container.name().equals(name)) {
      plan.add(
          new Operation.RenameContainer(
              instance, container.name(), Optional.of(container.id()), name),
          "an interrupted run left it under another name",
          List.of());
    }
  }

  private Operation.StopContainer stop(
      Instance instance, ObservedContainer container, List<dev.paws.core.desired.Hook> preStop) {
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
