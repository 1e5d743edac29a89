package dev.paws.core.reconcile;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.PlanPhrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what is desired with what the engine has, and writes the plan that removes the
 * difference.
 *
 * <p>For an environment that is already up, the plan changes nothing. Networks and volumes come
 * first. Containers are created as soon as these exist, and started when the services that they
 * depend on are ready (Compose specification, services.depends_on).
 */
public final class Reconciler {
  private Reconciler() {}

  /**
   * Returns the plan that brings the desired services up.
   *
   * @throws IllegalArgumentException if {@code options} names an unknown service or dependencies
   *     form a circle, both of which validation reports before
   */
  public static Plan up(Desired desired, EngineState world, UpOptions options) {
    List<DesiredService> selection = Selection.of(desired, options.services());
    ResourcePlanner resources = new ResourcePlanner(desired, options, world.observed(), selection);
    Inventory inventory = new Inventory(world.observed());
    Set<String> replacedNetworks =
        resources.replacedNetworks(ownContainers(desired, options, selection, inventory));
    Decider decider =
        new Decider(world, options, completing(desired), replacedNetworks, resources.ownNames());
    InstanceSpecs specs = new InstanceSpecs(desired, world, options);

    Map<String, List<Decided>> decisions = new LinkedHashMap<>();
    for (DesiredService service : selection) {
      decisions.put(service.name(), decide(service, decider, inventory, specs, decisions));
    }
    restartDependents(selection, decisions);
    runAgain(selection, decisions);
    return new UpPlanner(desired, world, options, selection, decisions, specs)
        .plan(resources, replacedNetworks, inventory);
  }

  /** Returns the ids of the containers that this run may replace or remove. */
  private static Set<String> ownContainers(
      Desired desired, UpOptions options, List<DesiredService> selection, Inventory inventory) {
    Set<String> own = new HashSet<>();
    selection.forEach(service -> own.addAll(inventory.ids(service.name())));
    if (options.removeOrphans()) {
      inventory.orphans(known(desired, options)).forEach(orphan -> own.add(orphan.id()));
    }
    return own;
  }

  /** Returns the names of the services whose containers are no orphans. */
  static Set<String> known(Desired desired, UpOptions options) {
    Set<String> known = new HashSet<>(options.disabledServices());
    desired.services().forEach(service -> known.add(service.name()));
    return known;
  }

  /** Returns the hash that shows whether a container still has its service's definition. */
  static String hash(DesiredService service) {
    return SpecHash.of(service.container());
  }

  /** One instance and the decision about it. */
  record Decided(Instance instance, Decision decision) {}

  private static List<Decided> decide(
      DesiredService service,
      Decider decider,
      Inventory inventory,
      InstanceSpecs specs,
      Map<String, List<Decided>> earlier) {
    String hash = hash(service);
    Optional<String> host = replacedHost(service, earlier);
    List<Decided> decided = new ArrayList<>();
    for (int number = 1; number <= service.replicas(); number++) {
      Optional<ObservedContainer> found =
          inventory.current(service.name(), number, specs.name(service, number), hash);
      Decision decision = decider.decide(service, hash, found);
      if (host.isPresent() && found.isPresent()) {
        decision = new Decision.Recreate(found.get(), PlanPhrase.SHARES_NEW.text(host.get()));
      }
      decided.add(new Decided(new Instance(service.name(), number), decision));
    }
    return decided;
  }

  /**
   * Returns the service whose container this one shares namespaces or volumes with, if that
   * container is new.
   */
  private static Optional<String> replacedHost(
      DesiredService service, Map<String, List<Decided>> earlier) {
    return References.of(service.container()).stream()
        .filter(
            name ->
                earlier.getOrDefault(name, List.of()).stream()
                    .map(Decided::decision)
                    .anyMatch(
                        decision ->
                            decision instanceof Decision.Create
                                || decision instanceof Decision.Recreate))
        .findFirst();
  }

  /** Runs a completed one-shot again if a service that it works on is new or was started again. */
  private static void runAgain(
      List<DesiredService> selection, Map<String, List<Decided>> decisions) {
    for (DesiredService service : selection) {
      boolean stale =
          service.dependencies().stream()
              .flatMap(
                  dependency -> decisions.getOrDefault(dependency.service(), List.of()).stream())
              .anyMatch(one -> begins(one.decision()));
      if (stale) {
        decisions.computeIfPresent(
            service.name(),
            (name, decided) -> decided.stream().map(Reconciler::startedAgain).toList());
      }
    }
  }

  private static boolean begins(Decision decision) {
    return !(decision instanceof Decision.Keep
        || decision instanceof Decision.Done
        || decision instanceof Decision.Unpause);
  }

  private static Decided startedAgain(Decided one) {
    return one.decision() instanceof Decision.Done done
        ? new Decided(
            one.instance(), new Decision.Start(done.container(), PlanPhrase.RUN_AGAIN.text()))
        : one;
  }

  /**
   * Restarts a running container if a service that it depends on with {@code restart: true} is
   * recreated, or if a namespace that it shares gets a new process.
   */
  private static void restartDependents(
      List<DesiredService> selection, Map<String, List<Decided>> decisions) {
    Set<String> changed = new HashSet<>();
    Set<String> begun = new HashSet<>();
    for (DesiredService service : selection) {
      Optional<String> cause = causeToRestart(service, changed, begun);
      List<Decided> decided =
          decisions.getOrDefault(service.name(), List.of()).stream()
              .map(one -> cause.map(why -> restarted(one, why)).orElse(one))
              .toList();
      decisions.put(service.name(), decided);
      if (decided.stream().anyMatch(one -> one.decision() instanceof Decision.Start)) {
        begun.add(service.name());
      }
      if (decided.stream().anyMatch(one -> one.decision() instanceof Decision.Restart)) {
        begun.add(service.name());
        changed.add(service.name());
      }
      if (decided.stream().anyMatch(one -> one.decision() instanceof Decision.Recreate)) {
        changed.add(service.name());
      }
    }
  }

  private static Optional<String> causeToRestart(
      DesiredService service, Set<String> changed, Set<String> begun) {
    Optional<String> host =
        References.namespaces(service.container()).stream().filter(begun::contains).findFirst();
    if (host.isPresent()) {
      return Optional.of(PlanPhrase.SHARES_RESTARTED.text(host.get()));
    }
    boolean follows =
        service.dependencies().stream()
            .anyMatch(dependency -> dependency.restart() && changed.contains(dependency.service()));
    return follows ? Optional.of(PlanPhrase.DEPENDENCY_RECREATED.text()) : Optional.empty();
  }

  private static Decided restarted(Decided one, String cause) {
    boolean runs =
        one.decision() instanceof Decision.Keep || one.decision() instanceof Decision.Unpause;
    return runs
        ? new Decided(
            one.instance(), new Decision.Restart(one.decision().existing().orElseThrow(), cause))
        : one;
  }

  /** Returns the services that others expect to end with exit code 0. */
  static Set<String> completing(Desired desired) {
    Set<String> services = new HashSet<>();
    for (DesiredService service : desired.services()) {
      for (Dependency dependency : service.dependencies()) {
        if (dependency.condition() == Dependency.Condition.SERVICE_COMPLETED_SUCCESSFULLY) {
          services.add(dependency.service());
        }
      }
    }
    return services;
  }
}
