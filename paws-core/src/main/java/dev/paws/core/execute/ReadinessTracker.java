package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.health.Observation;
import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Operation;
import dev.paws.core.reconcile.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Tracks the containers that a run waits for, and decides when to ask for and probe each. Events
 * are only hints to look, so a late one does no harm. Used on the run's thread.
 */
final class ReadinessTracker {
  private final AwaitContext context;
  private final IntPredicate mayProbe;
  private final IntPredicate mayRecover;
  private final List<AwaitedContainer> containers = new ArrayList<>();
  private boolean eventsLost;

  /** Receives what happens to the awaited containers. */
  interface Listener {
    void reached(Step step, Verdict.Ready verdict);

    void cannotReach(Step step, Failure failure, String id);

    void waiting(Step step, Verdict verdict);

    void observed(Step step, Observation observation);
  }

  /**
   * Creates a tracker that waits for nothing yet.
   *
   * @param mayProbe whether a waiting step's container may be probed now; called each time
   * @param mayRecover whether there is work left that does not wait for a step
   */
  ReadinessTracker(
      Engine engine,
      RunEnvironment environment,
      EngineCalls calls,
      ExecuteSettings settings,
      PortAccess access,
      IntPredicate mayProbe,
      IntPredicate mayRecover,
      Listener listener) {
    this.context =
        new AwaitContext(
            engine,
            environment,
            calls,
            settings,
            access,
            new ProbeSlots(settings.probes()),
            () -> eventsLost,
            listener);
    this.mayProbe = mayProbe;
    this.mayRecover = mayRecover;
  }

  /**
   * Starts to wait for a container.
   *
   * @param started when this run started it; empty if it did not
   * @param isNew whether this run created it
   */
  void begin(
      Step step, Operation.AwaitContainer await, String id, Optional<Long> started, boolean isNew) {
    AwaitedContainer container = new AwaitedContainer(context, step, await, id);
    containers.add(container);
    container.begin(started, isNew);
  }

  void eventsLost() {
    eventsLost = true;
    lookAgain();
  }

  /** Asks the engine for all awaited containers, regardless of events. */
  void lookAgain() {
    awaited().forEach(AwaitedContainer::askUnlessAsking);
  }

  void happened(EngineEvent event) {
    for (AwaitedContainer container : awaited()) {
      if (container.id().equals(event.containerId())) {
        switch (event.kind()) {
          case DIED, REMOVED -> container.doubt();
          case STARTED, HEALTHY, UNHEALTHY, PAUSED, UNPAUSED -> container.ask();
          case CREATED, OOM -> {}
        }
      }
    }
  }

  /** Returns when something may have to be done if no event comes before. */
  long nextWakeUp() {
    long next = Long.MAX_VALUE;
    long probe = Long.MAX_VALUE;
    for (AwaitedContainer container : awaited()) {
      next = Math.min(next, container.nextWakeUp());
      if (container.isProbedFromOutside()) {
        next = Math.min(next, container.probeDue().orElse(Long.MAX_VALUE));
      } else {
        probe = Math.min(probe, probeDue(container));
      }
    }
    return Math.min(next, Math.max(probe, context.slots().freeAt(context.now())));
  }

  /** Does what is due: verdicts, probes, requests to the engine. */
  void advance() {
    for (AwaitedContainer container : awaited()) {
      container.askIfDue();
      if (container.keepsDying() && othersComeUp(container)) {
        container.mayRecover();
      }
      container.decideIfDue();
    }
    long now = context.now();
    // Looking from outside costs the engine nothing, so it needs neither a slot nor its turn.
    awaited().stream()
        .filter(AwaitedContainer::isProbedFromOutside)
        .filter(container -> now >= container.probeDue().orElse(Long.MAX_VALUE))
        .forEach(AwaitedContainer::probe);
    while (context.slots().isFree(now)) {
      Optional<AwaitedContainer> next =
          awaited().stream()
              .filter(container -> now >= probeDue(container))
              .min(Comparator.comparing(this::probeDue));
      if (next.isEmpty()) {
        return;
      }
      next.get().probe();
    }
  }

  /** A container that keeps dying brings up nothing that this one could need. */
  private boolean othersComeUp(AwaitedContainer container) {
    return mayRecover.test(container.stepId())
        || awaited().stream().anyMatch(other -> other != container && !other.keepsDying());
  }

  private long probeDue(AwaitedContainer container) {
    return container
        .probeDue()
        .filter(due -> !container.isProbedFromOutside())
        .filter(due -> mayProbe.test(container.stepId()))
        .orElse(Long.MAX_VALUE);
  }

  /**
   * Gives up all containers that are still awaited: each fails with its state and how long it was
   * awaited.
   */
  void giveUp() {
    awaited().forEach(AwaitedContainer::giveUp);
  }

  private List<AwaitedContainer> awaited() {
    containers.removeIf(AwaitedContainer::isDone);
    return List.copyOf(containers);
  }
}
