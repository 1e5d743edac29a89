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
    for (DesiredService service : selection) {
      own.addAll(inventory.ids(service.name()));
    }
    if (options.removeOrphans()) {
      for (ObservedContainer orphan : inventory.orphans(known(desired, options))) {
        own.add(orphan.id());
      }
    }
    return own;
  }

  /** Returns the names of the services whose containers are no orphans. */
  static Set<String> known(Desired desired, UpOptions options) {
    Set<String> known = new HashSet<>(options.disabledServices());
    for (DesiredService service : desired.services()) {
      known.add(service.name());
    }
    return known;
  }

  /** Returns the hash that shows whether a container still has its service's definition. */
  static String hash(DesiredService service) {
    return service.preStart().isEmpty()
        ? SpecHash.of(service.container())
        : SpecHash.of(service.container(), service.preStart());
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
  static Optional<String> replacedHost(DesiredService service, Map<String, List<Decided>> earlier) {
    for (String name : References.of(service.container())) {
      for (Decided one : earlier.getOrDefault(name, List.of())) {
        if (one.decision() instanceof Decision.Create
            || one.decision() instanceof Decision.Recreate) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** Runs a completed one-shot again if a service that it works on is new or was started again. */
  static void runAgain(List<DesiredService> selection, Map<String, List<Decided>> decisions) {
    for (DesiredService service : selection) {
      if (waitsForNew(service, decisions)) {
        decisions.computeIfPresent(
            service.name(),
            (name, decided) -> decided.stream().map(Reconciler::startedAgain).toList());
      }
    }
  }

  /** Returns whether a service depends on one with an instance that is not left as it is. */
  private static boolean waitsForNew(DesiredService service, Map<String, List<Decided>> decisions) {
    for (Dependency dependency : service.dependencies()) {
      for (Decided one : decisions.getOrDefault(dependency.service(), List.of())) {
        if (begins(one.decision())) {
          return true;
        }
      }
    }
    return false;
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
  static void restartDependents(
      List<DesiredService> selection, Map<String, List<Decided>> decisions) {
    Set<String> changed = new HashSet<>();
    Set<String> begun = new HashSet<>();
    for (DesiredService service : selection) {
      Optional<String> cause = causeToRestart(service, changed, begun);
      List<Decided> decided = new ArrayList<>();
      for (Decided before : decisions.getOrDefault(service.name(), List.of())) {
        Decided one = cause.isPresent() ? restarted(before, cause.get()) : before;
        decided.add(one);
        boolean restarts = one.decision() instanceof Decision.Restart;
        if (restarts || one.decision() instanceof Decision.Start) {
          begun.add(service.name());
        }
        if (restarts || one.decision() instanceof Decision.Recreate) {
          changed.add(service.name());
        }
      }
      decisions.put(service.name(), List.copyOf(decided));
    }
  }

  private static Optional<String> causeToRestart(
      DesiredService service, Set<String> changed, Set<String> begun) {
    for (String host : References.namespaces(service.container())) {
      if (begun.contains(host)) {
        return Optional.of(PlanPhrase.SHARES_RESTARTED.text(host));
      }
    }
    for (Dependency dependency : service.dependencies()) {
      if (dependency.restart() && changed.contains(dependency.service())) {
        return Optional.of(PlanPhrase.DEPENDENCY_RECREATED.text());
      }
    }
    return Optional.empty();
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
