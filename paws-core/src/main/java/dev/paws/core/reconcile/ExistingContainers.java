package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.PlanPhrase;
import dev.paws.core.reconcile.Reconciler.Decided;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans what lifecycle goals do with containers that exist. Networks, volumes, orphans and, as far
 * as no dependency says otherwise, other services stay as they are.
 */
public final class ExistingContainers {
  private final Desired desired;
  private final EngineState world;
  private final UpOptions options;
  private final Change change;
  private final Inventory inventory;
  private final InstanceSpecs specs;
  private final Set<String> targets = new HashSet<>();

  /** What happens to containers. */
  public enum Change {
    /** Those that do not run are started, dependencies of the named services included. */
    START,
    /** All are stopped and started again. */
    RESTART,
    /** Those that are paused go on. */
    RESUME,
    /** All are replaced. */
    REPLACE
  }

  private ExistingContainers(Desired desired, EngineState world, UpOptions options, Change change) {
    this.desired = desired;
    this.world = world;
    this.options = options;
    this.change = change;
    this.inventory = new Inventory(world.observed());
    this.specs = new InstanceSpecs(desired, world, options);
  }

  /**
   * Returns the plan of a change, with the waits until what was started is ready. A running service
   * that depends on a restarted or replaced one with {@code restart: true}, or shares its
   * namespaces, is restarted too.
   *
   * @param options names the services to change; none: all
   * @throws IllegalArgumentException if a named service is unknown
   */
  public static Plan plan(Desired desired, EngineState world, UpOptions options, Change change) {
    return new ExistingContainers(desired, world, options, change).plan();
  }

  /**
   * Returns the plan that stops containers, dependents before their dependencies.
   *
   * @param desired what the files define, if they can be read: for hooks before a stop
   */
  public static Plan stop(
      List<ObservedContainer> containers, Optional<Desired> desired, DownOptions options) {
    return halt(ContainerTeardown.Ending.STOPPED, containers, desired, options);
  }

  /** Returns the plan that pauses running containers, dependents before their dependencies. */
  public static Plan pause(
      List<ObservedContainer> containers, Optional<Desired> desired, DownOptions options) {
    return halt(ContainerTeardown.Ending.PAUSED, containers, desired, options);
  }

  private static Plan halt(
      ContainerTeardown.Ending ending,
      List<ObservedContainer> containers,
      Optional<Desired> desired,
      DownOptions options) {
    PlanBuilder plan = new PlanBuilder();
    new ContainerTeardown(ending, desired, options, Surroundings.NONE, plan)
        .plan(containers.stream().filter(it -> !Labels.isOneOff(it)).toList());
    return plan.build();
  }

  /**
   * Returns the containers of the named services, or all of the project's; those of one-off runs
   * are left out.
   */
  public static List<ObservedContainer> of(Observed observed, List<String> services) {
    return observed.containers().stream()
        .filter(it -> !Labels.isOneOff(it))
        .filter(
            it ->
                services.isEmpty()
                    || Labels.instance(it)
                        .filter(instance -> services.contains(instance.service()))
                        .isPresent())
        .toList();
  }

  /** Returns the named services that have no container. */
  public static List<String> missing(Observed observed, List<String> services) {
    return services.stream().filter(service -> of(observed, List.of(service)).isEmpty()).toList();
  }

  private Plan plan() {
    List<String> named = options.services();
    if (named.isEmpty() || change == Change.START) {
      Selection.of(desired, named).forEach(service -> targets.add(service.name()));
    } else {
      targets.addAll(named);
    }
    List<DesiredService> ordered = Selection.of(desired, List.of());
    Map<String, List<Decided>> decisions = new LinkedHashMap<>();
    for (DesiredService service : ordered) {
      decisions.put(service.name(), decide(service, decisions));
    }
    if (change != Change.RESUME) {
      Reconciler.restartDependents(ordered, decisions);
    }
    if (change == Change.START || change == Change.RESTART) {
      Reconciler.runAgain(ordered, decisions);
    }
    for (DesiredService service : ordered) {
      decisions.computeIfPresent(service.name(), this::touched);
    }
    return new UpPlanner(desired, world, options, ordered, decisions, specs).planDecided();
  }

  /** What stays as it is takes no part, and nobody waits for it; a start waits for dependencies. */
  private List<Decided> touched(String service, List<Decided> decided) {
    if (change == Change.START && targets.contains(service)) {
      return decided;
    }
    return decided.stream()
        .filter(
            one ->
                !(one.decision() instanceof Decision.Keep
                    || one.decision() instanceof Decision.Done))
        .toList();
  }

  private List<Decided> decide(DesiredService service, Map<String, List<Decided>> earlier) {
    String hash = Reconciler.hash(service);
    Optional<String> host = Reconciler.replacedHost(service, earlier);
    List<Decided> decided = new ArrayList<>();
    for (int number : inventory.numbers(service.name())) {
      ObservedContainer container =
          inventory
              .current(service.name(), number, specs.name(service, number), hash)
              .orElseThrow();
      Optional<Decision> decision =
          host.isPresent()
              ? Optional.of(
                  new Decision.Recreate(container, PlanPhrase.SHARES_NEW.text(host.get())))
              : targets.contains(service.name()) ? target(service, container) : other(container);
      decision.ifPresent(it -> decided.add(new Decided(new Instance(service.name(), number), it)));
    }
    return decided;
  }

  /** Returns the decision about a container that should change; empty if it has nothing to do. */
  private Optional<Decision> target(DesiredService service, ObservedContainer container) {
    ContainerState.Status status = container.state().status();
    boolean paused = status == ContainerState.Status.PAUSED;
    return switch (change) {
      case RESUME ->
          paused ? Optional.of(new Decision.Unpause(container)) : Optional.<Decision>empty();
      case REPLACE ->
          Optional.of(new Decision.Recreate(container, PlanPhrase.REBUILD_ASKED.text()));
      case START ->
          paused
              ? Optional.of(new Decision.Unpause(container))
              : Optional.of(
                  runs(status) ? new Decision.Keep(container) : started(service, container));
      case RESTART ->
          runs(status) || paused
              ? Optional.of(new Decision.Restart(container, PlanPhrase.RESTART_ASKED.text()))
              : Optional.of(started(service, container));
    };
  }

  /** A one-shot that has completed runs again only by its name, or if what it works on is new. */
  private Decision started(DesiredService service, ObservedContainer container) {
    ContainerState state = container.state();
    boolean completed =
        state.status() == ContainerState.Status.EXITED
            && state.exitCode() == 0
            && Reconciler.completing(desired).contains(service.name())
            && !options.services().contains(service.name());
    if (completed) {
      return new Decision.Done(container);
    }
    return new Decision.Start(
        container,
        state.status() == ContainerState.Status.EXITED
            ? PlanPhrase.HAS_EXITED.text(state.exitCode())
            : PlanPhrase.NEVER_STARTED.text());
  }

  private Optional<Decision> other(ObservedContainer container) {
    return runs(container.state().status())
        ? Optional.of(new Decision.Keep(container))
        : Optional.empty();
  }

  private static boolean runs(ContainerState.Status status) {
    return status == ContainerState.Status.RUNNING || status == ContainerState.Status.RESTARTING;
  }
}
