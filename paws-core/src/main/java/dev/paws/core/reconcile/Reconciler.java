package dev.paws.core.reconcile;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ObservedContainer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what is desired with what is there and writes the plan that makes them one.
 *
 * <p>The same environment a second time gives a plan that changes nothing. Networks and volumes
 * come first, containers are created as soon as those are there, and started when the services they
 * depend on are ready (Compose specification, services.depends_on).
 */
public final class Reconciler {
  private Reconciler() {}

  /**
   * The plan that brings the desired services up.
   *
   * @throws IllegalArgumentException where {@code options} names an unknown service or dependencies
   *     form a circle, both of which validation reports before
   */
  public static Plan up(Desired desired, World world, UpOptions options) {
    List<DesiredService> selection = Selection.of(desired, options.services());
    ResourcePlanner resources = new ResourcePlanner(desired, options, world.observed(), selection);
    Set<String> replacedNetworks =
        options.recreate() == UpOptions.Recreate.NEVER ? Set.of() : resources.replacedNetworks();
    Decider decider = new Decider(world, options, completing(desired), replacedNetworks);
    Inventory inventory = new Inventory(world.observed());
    InstanceSpecs specs = new InstanceSpecs(desired, world, options);

    Map<String, List<Decided>> decisions = new LinkedHashMap<>();
    for (DesiredService service : selection) {
      decisions.put(service.name(), decide(service, decider, inventory, specs, decisions));
    }
    restartDependents(selection, decisions);
    return new UpPlanner(desired, world, options, selection, decisions)
        .plan(resources, replacedNetworks, inventory, specs);
  }

  /** The hash that tells whether a container still is what its service says. */
  static String hash(DesiredService service) {
    return SpecHash.of(service.container());
  }

  /** One instance and what becomes of it. */
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
        decision =
            new Decision.Recreate(
                found.get(), "it shares what " + host.get() + " has, which is new");
      }
      decided.add(new Decided(new Instance(service.name(), number), decision));
    }
    return decided;
  }

  /**
   * The service whose container this one shares namespaces or volumes with, if that one is a new
   * container.
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

  private static void restartDependents(
      List<DesiredService> selection, Map<String, List<Decided>> decisions) {
    Set<String> changed = new HashSet<>();
    decisions.forEach(
        (service, decided) -> {
          if (decided.stream().anyMatch(one -> one.decision() instanceof Decision.Recreate)) {
            changed.add(service);
          }
        });
    for (String service : Selection.restartedWith(selection, changed)) {
      decisions.computeIfPresent(
          service,
          (name, decided) ->
              decided.stream()
                  .map(
                      one ->
                          one.decision() instanceof Decision.Keep keep
                              ? new Decided(
                                  one.instance(),
                                  new Decision.Restart(
                                      keep.container(), "a service it depends on is recreated"))
                              : one)
                  .toList());
    }
  }

  /** The services that others expect to end with exit code 0. */
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
