package dev.paws.core.reconcile;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.ReadyCheck;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.health.AwaitCondition;
import dev.paws.core.health.RestartPolicy;
import dev.paws.core.message.PlanPhrase;
import dev.paws.core.reconcile.Reconciler.Decided;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the steps that wait: one for each container and condition. */
final class AwaitPlanner {
  private final PlanBuilder plan;
  private final EngineState world;
  private final List<DesiredService> selection;
  private final List<String> asked;
  private final Set<String> completing;
  private final Map<String, Integer> awaited = new HashMap<>();

  /**
   * Creates a planner that adds to a plan.
   *
   * @param asked services that the user named
   * @param completing services that others expect to complete
   */
  AwaitPlanner(
      PlanBuilder plan,
      EngineState world,
      List<DesiredService> selection,
      List<String> asked,
      Set<String> completing) {
    this.plan = plan;
    this.world = world;
    this.selection = selection;
    this.asked = asked;
    this.completing = completing;
  }

  /**
   * Adds the step that waits for an instance to reach a condition. Returns its id; empty if the
   * instance has already done its work.
   *
   * @param name the container's name at the end of the plan
   * @param isNew whether this plan creates the container
   * @param started the step that starts it, if one does
   */
  Set<Integer> plan(
      DesiredService service,
      Decided one,
      String name,
      AwaitCondition goal,
      boolean isNew,
      Optional<Integer> started) {
    if (one.decision() instanceof Decision.Done) {
      return Set.of();
    }
    Instance instance = one.instance();
    String key = instance + " " + goal;
    Integer known = awaited.get(key);
    if (known == null) {
      Optional<ObservedContainer> existing = one.decision().existing();
      known =
          plan.add(
              new Operation.AwaitContainer(
                  instance,
                  name,
                  isNew ? Optional.empty() : existing.map(ObservedContainer::id),
                  goal,
                  ownHealth(service),
                  goal == AwaitCondition.READY ? ready(service) : List.of(),
                  isRequired(service),
                  RestartPolicy.of(service.container().host().restart())),
              PlanPhrase.MUST_BE.text(service.name(), goal.text()),
              started.stream().toList());
      awaited.put(key, known);
    }
    return Set.of(known);
  }

  /**
   * Returns what a service must reach before the whole environment is ready. What its files say
   * about being ready counts beside a health check; published ports only if there is none.
   */
  Set<AwaitCondition> goals(DesiredService service) {
    if (completing.contains(service.name())) {
      return EnumSet.of(AwaitCondition.COMPLETED);
    }
    AwaitCondition first = goal(service);
    boolean looks = !ready(service).isEmpty();
    if (first == AwaitCondition.SETTLED) {
      return EnumSet.of(looks ? AwaitCondition.READY : first);
    }
    return looks && service.ready().isPresent()
        ? EnumSet.of(first, AwaitCondition.READY)
        : EnumSet.of(first);
  }

  /**
   * Returns what shows from outside that a service is ready: its published TCP ports by default.
   */
  private static List<ReadyCheck> ready(DesiredService service) {
    return service
        .ready()
        .orElseGet(
            () ->
                service.container().network().ports().stream()
                    .filter(port -> port.protocol().equals("tcp"))
                    .map(Publish::containerPort)
                    .distinct()
                    .<ReadyCheck>map(ReadyCheck.Tcp::new)
                    .toList());
  }

  private AwaitCondition goal(DesiredService service) {
    ImageDetails image = world.images().get(service.container().image());
    boolean imageChecks = image != null && image.hasHealthCheck();
    boolean checked =
        service
            .container()
            .health()
            .map(health -> !health.disabled() && (!health.test().isEmpty() || imageChecks))
            .orElse(imageChecks);
    if (!checked) {
      return AwaitCondition.SETTLED;
    }
    return mustBeHealthy(service) ? AwaitCondition.HEALTHY : AwaitCondition.HEALTHY_OR_COMPLETED;
  }

  private boolean mustBeHealthy(DesiredService service) {
    for (Dependency use : uses(service)) {
      if (use.condition() == Dependency.Condition.SERVICE_HEALTHY) {
        return true;
      }
    }
    return false;
  }

  private static Optional<HealthSpec> ownHealth(DesiredService service) {
    return service
        .container()
        .health()
        .filter(health -> !health.disabled() && !health.test().isEmpty());
  }

  /** A service on which others depend only optionally may fail, unless the user named it. */
  private boolean isRequired(DesiredService service) {
    if (asked.contains(service.name())) {
      return true;
    }
    List<Dependency> uses = uses(service);
    for (Dependency use : uses) {
      if (use.required()) {
        return true;
      }
    }
    return uses.isEmpty();
  }

  /** Returns how selected services depend on a service. */
  private List<Dependency> uses(DesiredService service) {
    List<Dependency> uses = new ArrayList<>();
    for (DesiredService other : selection) {
      for (Dependency dependency : other.dependencies()) {
        if (dependency.service().equals(service.name())) {
          uses.add(dependency);
        }
      }
    }
    return uses;
  }
}
