package dev.paws.core.reconcile;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.health.AwaitCondition;
import dev.paws.core.message.PlanPhrase;
import dev.paws.core.reconcile.Decision.Done;
import dev.paws.core.reconcile.Decision.Recreate;
import dev.paws.core.reconcile.Decision.Restart;
import dev.paws.core.reconcile.Reconciler.Decided;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Turns decisions into steps and orders them. */
final class UpPlanner {
  private final Desired desired;
  private final UpOptions options;
  private final List<DesiredService> selection;
  private final Map<String, List<Decided>> decisions;
  private final PlanBuilder plan = new PlanBuilder();

  /** Steps that create a container, by instance; steps that need its id wait for them. */
  private final Map<Instance, Integer> created = new HashMap<>();

  /** Steps after which an instance runs. */
  private final Map<Instance, Integer> started = new HashMap<>();

  private final InstanceSpecs specs;
  private final AwaitPlanner awaits;
  private final StopPlanner stops;
  private final PreStartPlanner preStarts;

  UpPlanner(
      Desired desired,
      EngineState world,
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
    this.preStarts = new PreStartPlanner(plan, desired.project(), options.projectLabels());
    this.stops = new StopPlanner(plan, desired, options, selection, decisions);
  }

  Plan plan(ResourcePlanner resources, Set<String> replacedNetworks, Inventory inventory) {
    Set<Integer> leftoversGone = stops.planLeftovers(inventory);
    stops.planStops(replacedNetworks);
    Map<String, Integer> networks =
        resources.planNetworks(plan, stops.emptied(replacedNetworks, leftoversGone), found());
    Map<String, Integer> volumes = resources.planVolumes(plan, found());
    for (DesiredService service : selection) {
      for (Decided one : decided(service)) {
        Set<Integer> ready = new TreeSet<>(leftoversGone);
        ready.addAll(ResourcePlanner.stepsFor(service.networks(), networks));
        ready.addAll(ResourcePlanner.stepsFor(service.volumes(), volumes));
        planInstance(service, one, ready);
      }
    }
    awaitAll();
    return plan.build();
  }

  /** Plans only what was decided: networks, volumes, leftovers and orphans stay as they are. */
  Plan planDecided() {
    stops.planStops(Set.of());
    for (DesiredService service : selection) {
      decided(service).forEach(one -> planInstance(service, one, Set.of()));
    }
    awaitAll();
    return plan.build();
  }

  private void awaitAll() {
    selection.forEach(
        service ->
            decided(service)
                .forEach(one -> awaits.goals(service).forEach(goal -> await(service, one, goal))));
  }

  /**
   * Returns the services with a container that this build did not create: what they use is kept
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
                stops.stopOf(instance).ifPresent(after::add);
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
    OptionalInt gone = stops.removalOf(instance);
    if (gone.isPresent()) {
      Set<Integer> after = new TreeSet<>(ready);
      after.add(gone.getAsInt());
      int step = planCreate(service, one, spec.with(name, spec.image(), spec.labels()), after);
      planStart(service, one, name, Optional.empty(), Set.of(step));
      return;
    }
    int step = planCreate(service, one, spec, ready);
    Set<Integer> after = new TreeSet<>(List.of(step));
    if (old.state().pid() != 0) {
      after = Set.of(stops.planStop(service, one, old, after));
    }
    int remove = stops.planRemove(one, old, after);
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
    for (Dependency dependency : service.dependencies()) {
      after.addAll(conditionMet(dependency));
    }
    after.addAll(fixedAddressesTaken(service));
    after = preStarts.plan(service, one, decided(service), name, after);
    started.put(
        one.instance(),
        plan.add(
            new Operation.StartContainer(one.instance(), name, id, service.postStart()),
            one.decision().cause(),
            after));
  }

  /** Returns the starts of earlier services whose fixed addresses this service could take. */
  private Set<Integer> fixedAddressesTaken(DesiredService service) {
    Set<Integer> steps = new TreeSet<>();
    selection.stream()
        .filter(earlier -> FixedAddresses.mayBeTakenBy(earlier, service))
        .flatMap(earlier -> decided(earlier).stream())
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
        case SERVICE_HEALTHY -> steps.addAll(await(service.get(), one, AwaitCondition.HEALTHY));
        case SERVICE_COMPLETED_SUCCESSFULLY ->
            steps.addAll(await(service.get(), one, AwaitCondition.COMPLETED));
      }
    }
    return steps;
  }

  private Set<Integer> await(DesiredService service, Decided one, AwaitCondition goal) {
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
          PlanPhrase.LEFT_UNDER_ANOTHER_NAME.text(),
          List.of());
    }
  }

  private List<Decided> decided(DesiredService service) {
    return decisions.getOrDefault(service.name(), List.of());
  }
}
